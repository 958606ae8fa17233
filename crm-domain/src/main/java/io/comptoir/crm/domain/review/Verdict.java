package io.comptoir.crm.domain.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone in the house makes of a review; the word on the wire is the name in lower case. */
public enum Verdict {
  /** They are one person. */
  SAME_PERSON,
  /** They are two people: nobody is asked about them again. */
  NOT_THE_SAME,
  /** They are two people of one household: what they share is no doubt any more. */
  SAME_HOUSEHOLD;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict with this word, if there is one. */
  public static Optional<Verdict> ofWord(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
  }
}
