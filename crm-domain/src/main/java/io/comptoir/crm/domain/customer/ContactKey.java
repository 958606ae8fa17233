package io.comptoir.crm.domain.customer;

/**
 * A contact point in normalised form, equal for everyone who shares it. Immutable.
 *
 * @param kind what kind of contact point
 * @param value a phone in E.164 ({@code +33612345678}), an e-mail address with its domain in lower case, or a postal
 *     address folded for comparison
 */
public record ContactKey(ContactKind kind, String value) {}
