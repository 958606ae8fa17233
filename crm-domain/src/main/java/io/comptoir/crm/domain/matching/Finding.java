package io.comptoir.crm.domain.matching;

/** What is found where two values of one field are held against each other, and how far they agree by that. */
public enum Finding {
  /** The same value. */
  SAME(Agreement.EXACT),
  /** The same words in another order. */
  OTHER_ORDER(Agreement.EXACT),
  /** Two forms of one given name. */
  NICKNAME(Agreement.CLOSE),
  /** One word by the spelling habits of two countries or scripts. */
  OTHER_SPELLING(Agreement.CLOSE),
  /** A slip of the finger, or two in a long word. */
  SLIP(Agreement.CLOSE),
  /** One digit more, less or other. */
  ONE_DIGIT(Agreement.CLOSE),
  /** Two neighbouring digits exchanged. */
  DIGITS_EXCHANGED(Agreement.CLOSE),
  /** The same but for particles such as von and de. */
  PARTICLES(Agreement.CLOSE),
  /** One has a name that the other leaves out. */
  ONE_LEFT_OUT(Agreement.CLOSE),
  /** The day stands for the month, and the month for the day. */
  DAY_FOR_MONTH(Agreement.CLOSE),
  /** One telephone number, with and without its country. */
  WITHOUT_COUNTRY(Agreement.CLOSE),
  /** One is the initial of the other. */
  INITIAL(Agreement.SIMILAR),
  /** Another last vowel, as of a brother and a sister. */
  OTHER_ENDING(Agreement.SIMILAR),
  /** Most of it is the same. */
  ALIKE(Agreement.SIMILAR),
  /** The same digits in other places. */
  DIGITS_MOVED(Agreement.SIMILAR),
  /** Year, month and day, of which one differs. */
  ONE_PART_OTHER(Agreement.SIMILAR),
  /** All that both say is the same, and something is missing. */
  AS_FAR_AS_KNOWN(Agreement.SIMILAR),
  /** The same before the at-sign. */
  SAME_MAILBOX(Agreement.SIMILAR),
  /** One of several names is the same, and each has one that the other has not. */
  ONE_IN_COMMON(Agreement.FAINT),
  /** Something of it is the same. */
  HARDLY_ALIKE(Agreement.FAINT),
  /** The little that both say is the same. */
  LITTLE_KNOWN(Agreement.FAINT),
  /** Nothing of note is the same. */
  OTHER(Agreement.DIFFERS);

  private final Agreement agreement;

  Finding(Agreement agreement) {
    this.agreement = agreement;
  }

  /** How far two values agree of which this is found. */
  public Agreement agreement() {
    return agreement;
  }

  /** Whether the values agree at least so far. */
  boolean isWithin(Agreement farthest) {
    return agreement.compareTo(farthest) <= 0;
  }

  /** Which of two says more for one person. */
  Finding or(Finding other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
