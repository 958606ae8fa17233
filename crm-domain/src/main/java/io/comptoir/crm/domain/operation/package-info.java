/** What a client did: which operation, and when it happened, corrected for clocks that are wrong. */
@NullMarked
package io.comptoir.crm.domain.operation;

import org.jspecify.annotations.NullMarked;
