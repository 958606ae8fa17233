/** Consent as proof: decisions, notices, and the permission computed from them. */
@NullMarked
package io.comptoir.crm.domain.consent;

import org.jspecify.annotations.NullMarked;
