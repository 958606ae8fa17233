package io.comptoir.crm.domain.customer;

/**
 * A contact point as a record says it. Immutable.
 *
 * @param key the contact point
 * @param display the phone in E.164, or as typed where it had to be put right; the e-mail as typed; the address as {@link
 *     PostalAddress#text}
 */
public record SaidContact(ContactKey key, String display) {
  /** How it is shown of a person: a phone by its number, the others as they were said. */
  public SaidContact shown() {
    return key.kind() == ContactKind.PHONE ? new SaidContact(key, key.value()) : this;
  }
}
