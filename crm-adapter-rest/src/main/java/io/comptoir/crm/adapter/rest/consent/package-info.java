/** What a customer agreed to, with its proof, and what that permits now. */
@NullMarked
package io.comptoir.crm.adapter.rest.consent;

import org.jspecify.annotations.NullMarked;
