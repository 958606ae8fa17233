/** Finding a customer from one box, within what a till may see. */
@NullMarked
package io.comptoir.crm.adapter.rest.lookup;

import org.jspecify.annotations.NullMarked;
