package io.comptoir.crm.domain.recognition;

import java.util.function.BiPredicate;

/**
 * How alike two folded words are. Immutable; as symmetric as {@code nicknames}.
 *
 * @param nicknames whether two words are forms of one given name
 */
record WordLikeness(BiPredicate<String, String> nicknames) {
  /** The degrees of likeness, nearest first. */
  enum Degree {
    EQUAL,
    SAME,
    INITIAL,
    SIMILAR
  }

  private static final int LEAST_FOR_ONE_SLIP = 4;
  private static final int LEAST_FOR_TWO_SLIPS = 8;
  private static final int LEAST_PREFIX = 3;
  private static final int LETTERS_PER_SIMILAR_SLIP = 3;

  boolean is(Degree degree, String a, String b) {
    return switch (degree) {
      case EQUAL -> a.equals(b);
      case SAME -> isSame(a, b);
      case INITIAL -> isInitial(a, b) || isInitial(b, a);
      case SIMILAR -> isSimilar(a, b);
    };
  }

  private boolean isSame(String a, String b) {
    return a.length() > 1
        && b.length() > 1
        && (nicknames.test(a, b) || isMistyped(a, b) || SpellingHabits.explain(a, b) || ForeignSounds.agree(a, b));
  }

  private static boolean isMistyped(String a, String b) {
    return SpellingDistance.isWithin(slipsForgiven(shorter(a, b)), a, b) && !SpellingHabits.isOtherEnding(a, b);
  }

  private static int slipsForgiven(int letters) {
    if (letters >= LEAST_FOR_TWO_SLIPS) {
      return 2;
    }
    return letters >= LEAST_FOR_ONE_SLIP ? 1 : 0;
  }

  private static boolean isInitial(String initial, String word) {
    return initial.length() == 1 && word.startsWith(initial);
  }

  private static boolean isSimilar(String a, String b) {
    int shorter = shorter(a, b);
    if (shorter < 2) {
      return false;
    }
    if (shorter <= LEAST_PREFIX && a.length() == b.length()) {
      return SpellingDistance.between(a, b) == 1 && isAnagram(a, b);
    }
    return isPrefix(a, b)
        || SpellingHabits.haveSameBones(a, b)
        || Skeleton.joins(a, b)
        || SpellingDistance.isWithin(Math.max(1, shorter / LETTERS_PER_SIMILAR_SLIP), a, b);
  }

  private static boolean isAnagram(String a, String b) {
    return a.chars().sum() == b.chars().sum();
  }

  private static boolean isPrefix(String a, String b) {
    return shorter(a, b) >= LEAST_PREFIX && (a.startsWith(b) || b.startsWith(a));
  }

  private static int shorter(String a, String b) {
    return Math.min(a.length(), b.length());
  }
}
