package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.recognition.SpellingDistance;
import io.comptoir.crm.domain.recognition.SpellingHabits;
import java.util.function.BiPredicate;

/** Compares two folded words of names. Immutable; as symmetric as the nicknames. */
record WordComparison(BiPredicate<String, String> nicknames) {
  private static final int LEAST_FOR_ONE_SLIP = 3;
  private static final int LEAST_FOR_TWO_SLIPS = 6;
  private static final int LEAST_FOR_ALIKE = 5;
  private static final double ALIKE = 0.90;
  private static final double HARDLY_ALIKE = 0.80;

  Finding of(String a, String b) {
    if (a.equals(b)) {
      return Finding.SAME;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? Finding.INITIAL : Finding.OTHER;
    }
    return nicknames.test(a, b) ? Finding.NICKNAME : ofSpellings(a, b);
  }

  private static Finding ofSpellings(String a, String b) {
    int slips = SpellingDistance.between(a, b);
    int shorter = Math.min(a.length(), b.length());
    if (slips == 1 && shorter >= LEAST_FOR_ONE_SLIP || slips == 2 && shorter >= LEAST_FOR_TWO_SLIPS) {
      return slips == 1 && SpellingHabits.isOtherEnding(a, b) ? Finding.OTHER_ENDING : Finding.SLIP;
    }
    // Asking for habits takes long, and they never change more than half of a word.
    if (2 * slips <= Math.max(a.length(), b.length()) && SpellingHabits.explain(a, b)) {
      return Finding.OTHER_SPELLING;
    }
    return ofLikeness(a, b, slips, shorter);
  }

  private static Finding ofLikeness(String a, String b, int slips, int shorter) {
    double bySlips = 1 - (double) slips / Math.max(a.length(), b.length());
    if (slips == 2 && shorter >= LEAST_FOR_ALIKE || bySlips >= ALIKE || Likeness.isByLetters(ALIKE, a, b)) {
      return Finding.ALIKE;
    }
    boolean begins = shorter >= LEAST_FOR_ONE_SLIP && (a.startsWith(b) || b.startsWith(a));
    return begins || bySlips >= HARDLY_ALIKE || Likeness.isByLetters(HARDLY_ALIKE, a, b)
        ? Finding.HARDLY_ALIKE
        : Finding.OTHER;
  }
}
