package io.comptoir.crm.domain.customer;

/**
 * A contact point as a record says it. Immutable.
 *
 * @param key the contact point
 * @param display how it is shown: the phone in E.164, the e-mail as typed, the address as {@link PostalAddress#text}
 */
public record SaidContact(ContactKey key, String display) {}
