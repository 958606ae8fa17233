package io.comptoir.crm.domain.matching;

/** How far two values of one field agree, the nearest first. */
public enum Agreement {
  /** The same value. */
  EXACT,
  /** One slip of the finger, a nickname, another habit of spelling. */
  CLOSE,
  /** Two slips, an initial, a part of it. */
  SIMILAR,
  /** Something is alike, no more. */
  FAINT,
  /** Two values that have nothing to do with each other. */
  DIFFERS
}
