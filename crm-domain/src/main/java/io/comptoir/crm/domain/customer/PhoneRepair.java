package io.comptoir.crm.domain.customer;

/** What had to be put right in a telephone number as it was typed. */
public enum PhoneRepair {
  /** What is dialled before a number at home stood after the calling code: {@code +33 06 12 …}. */
  TRUNK_DROPPED,
  /** What is dialled before a number at home, or begins it, was missing: {@code 6 12 …} in France. */
  TRUNK_ADDED,
  /** The calling code stood without its plus sign: {@code 33 6 12 …}. */
  PLUS_ADDED,
  /** A prefix was typed twice, or one too many: {@code +33 0033 6 12 …}. */
  PREFIX_DROPPED,
  /** Letters that look like them stood for digits: {@code O6 l2 …}. */
  LETTERS_READ
}
