package io.comptoir.crm.domain.matching;

/**
 * What is compared of two people.
 *
 * <p>Each carries what is assumed before a file has been looked at: how far the field agrees among pairs of one person,
 * of one household, and of strangers. The shares of one person and of strangers give way to those of the file the more
 * pairs it shows.
 */
public enum MatchField {
  /** The given names. */
  GIVEN_NAME(
      new Levels(0.80, 0.11, 0.04, 0.01), new Levels(0.006, 0.01, 0.02, 0.03), new Levels(0.004, 0.004, 0.02, 0.04)),
  /** The family names. */
  FAMILY_NAME(
      new Levels(0.83, 0.11, 0.03, 0.01), new Levels(0.70, 0.095, 0.03, 0.02), new Levels(0.0015, 0.002, 0.006, 0.03)),
  /**
   * Whether given and family name stand in the same order; {@code DIFFERS} when they are exchanged. What strangers come
   * to is never learnt: theirs are taken for exchanged only where they agree that way, which has been counted by then.
   */
  NAME_ORDER(new Levels(0.98, 0, 0, 0), new Levels(0.97, 0, 0, 0), new Levels(0.80, 0, 0, 0)),
  /** The day of birth, or what is known of it. */
  BIRTHDAY(
      new Levels(0.88, 0.07, 0.02, 0.01), new Levels(0.01, 0.005, 0.01, 0.01), new Levels(0.00005, 0.001, 0.005, 0.005)),
  /** Man or woman. */
  GENDER(new Levels(0.98, 0, 0, 0), new Levels(0.45, 0, 0, 0), new Levels(0.50, 0, 0, 0)),
  /** The street without its number. */
  STREET(
      new Levels(0.72, 0.16, 0.05, 0.01), new Levels(0.70, 0.157, 0.05, 0.012), new Levels(0.002, 0.003, 0.02, 0)),
  /** The number in the street. */
  HOUSE_NUMBER(new Levels(0.85, 0.06, 0, 0), new Levels(0.82, 0.06, 0, 0), new Levels(0.02, 0.15, 0, 0)),
  /** The town. */
  CITY(new Levels(0.78, 0.12, 0.04, 0), new Levels(0.75, 0.12, 0.045, 0), new Levels(0.02, 0.005, 0.02, 0)),
  /** The postal code. */
  POSTAL_CODE(new Levels(0.84, 0.06, 0.03, 0), new Levels(0.81, 0.06, 0.032, 0), new Levels(0.005, 0.02, 0.06, 0)),
  /** The province, canton or state. */
  REGION(new Levels(0.94, 0.02, 0.01, 0), new Levels(0.92, 0.02, 0.012, 0), new Levels(0.15, 0.01, 0.01, 0)),
  /** The telephone numbers: the nearest two of them. */
  PHONE(new Levels(0.75, 0.05, 0.01, 0), new Levels(0.45, 0.04, 0.012, 0), new Levels(0.00001, 0.0001, 0.001, 0)),
  /** The e-mail addresses: the nearest two of them. */
  EMAIL(new Levels(0.75, 0.08, 0.04, 0.03), new Levels(0.12, 0.015, 0.015, 0.06), new Levels(0.00001, 0.0001, 0.001, 0.005)),
  /** The numbers that a state or an insurance gave: the nearest two of them. */
  NATIONAL_ID(
      new Levels(0.93, 0.05, 0.01, 0), new Levels(0.001, 0.004, 0.005, 0), new Levels(0.000001, 0.00005, 0.001, 0));

  private final Levels onePerson;
  private final Levels oneHousehold;
  private final Levels strangers;

  MatchField(Levels onePerson, Levels oneHousehold, Levels strangers) {
    this.onePerson = onePerson;
    this.oneHousehold = oneHousehold;
    this.strangers = strangers;
  }

  /** How far pairs of this kind are assumed to agree before a file has been looked at. */
  Levels assumed(Kinship kinship) {
    return switch (kinship) {
      case ONE_PERSON -> onePerson;
      case ONE_HOUSEHOLD -> oneHousehold;
      case STRANGERS -> strangers;
    };
  }

  /** Whether it is a way to reach or to name one person, which nobody else should have. */
  public boolean isPersonal() {
    return this == PHONE || this == EMAIL || this == NATIONAL_ID;
  }
}
