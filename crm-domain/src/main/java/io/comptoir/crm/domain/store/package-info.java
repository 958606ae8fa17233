/** Where and who: stores, tills and advisors. */
@NullMarked
package io.comptoir.crm.domain.store;

import org.jspecify.annotations.NullMarked;
