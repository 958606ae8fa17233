/** A customer file with people who are there twice in known ways, scanned and compared with the truth. */
@NullMarked
package io.comptoir.crm.bench.scan;

import org.jspecify.annotations.NullMarked;
