/** One random day on two engines: the same calls, and the same answers to every one of them. */
@NullMarked
package io.comptoir.crm.server.parity;

import org.jspecify.annotations.NullMarked;
