package io.comptoir.crm.domain.consent;

/** Why a person may or may not be contacted. The names are part of the contract and never change. */
public enum PermissionReason {
  /** Allowed by an agreement. */
  AGREED(true, "The person agreed for this contact point."),
  /** Allowed after a sale. */
  SOFT_OPT_IN(true, "The person bought, was told of such messages and did not object."),
  /** Allowed by a relation. */
  RELATION(true, "The person bought not long ago, and this country takes that for an agreement."),
  /** Allowed until refused. */
  NOT_REFUSED(true, "This country allows it until the person refuses, and the person did not."),

  /** Denied by a refusal. */
  REFUSED(false, "The person refused."),
  /** Denied by a withdrawal. */
  WITHDRAWN(false, "The person withdrew the agreement."),
  /** Denied as the later agreement cannot be dated. */
  SUSPECT_TIME(false, "The agreement that would lift a refusal comes from a clock that cannot be trusted."),
  /** Denied until the review is decided. */
  PROVISIONAL(false, "It is not decided yet who this person is."),
  /** Denied without a country. */
  COUNTRY_UNKNOWN(false, "The person's country is not known, or no rule is kept for it."),
  /** Denied without a contact point. */
  NO_CONTACT_POINT(false, "The person left no contact point for this channel."),
  /** Denied as messages come back. */
  UNDELIVERABLE(false, "Messages to the contact point come back."),
  /** Denied while a review is open. */
  SUPPRESSED(false, "Someone who may be this person refused for this contact point."),
  /** Denied by age. */
  TOO_YOUNG(false, "The person is too young to agree alone in this country."),
  /** Denied after a change. */
  CONTACT_CHANGED(false, "The agreement was given for another contact point, and the new one is not verified."),
  /** Denied until confirmed. */
  NOT_CONFIRMED(false, "The agreement waits for the second step of a double opt-in."),
  /** Denied as only spoken. */
  NOT_WRITTEN(false, "This country asks for a written agreement."),
  /** Denied as the term is over. */
  EXPIRED(false, "The agreement has expired."),
  /** Denied as the objection was not offered. */
  NOT_INFORMED(false, "The person bought, but was not told of such messages and could not object."),
  /** Denied as the public register is not asked. */
  REGISTER_NOT_SCREENED(false, "The public register of people who object to this channel was not asked."),
  /** Denied as nobody agreed. */
  NOT_AGREED(false, "The person did not agree.");

  private final boolean allows;
  private final String sentence;

  PermissionReason(boolean allows, String sentence) {
    this.allows = allows;
    this.sentence = sentence;
  }

  /** Whether it is a reason to allow. */
  public boolean allows() {
    return allows;
  }

  /** The reason as an English sentence. */
  public String sentence() {
    return sentence;
  }
}
