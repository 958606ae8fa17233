/** From JSON to forms: each member in its type or kept aside, so that nothing a till sent is lost or guessed at. */
@NullMarked
package io.comptoir.crm.adapter.rest.form;

import org.jspecify.annotations.NullMarked;
