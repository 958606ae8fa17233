/** Receipts as facts: what was sold, returned, exchanged and voided. */
@NullMarked
package io.comptoir.crm.domain.purchase;

import org.jspecify.annotations.NullMarked;
