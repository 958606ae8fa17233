/** Exact amounts in any ISO 4217 currency, and quantities. */
@NullMarked
package io.comptoir.crm.domain.money;

import org.jspecify.annotations.NullMarked;
