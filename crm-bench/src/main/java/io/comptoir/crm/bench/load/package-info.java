/** A load generator in one thread: as many connections as wanted, as fast as they are answered or at a fixed rate. */
@NullMarked
package io.comptoir.crm.bench.load;

import org.jspecify.annotations.NullMarked;
