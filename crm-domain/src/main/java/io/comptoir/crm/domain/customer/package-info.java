/** The customer file: records, the values they say, and the golden customer folded from them. */
@NullMarked
package io.comptoir.crm.domain.customer;

import org.jspecify.annotations.NullMarked;
