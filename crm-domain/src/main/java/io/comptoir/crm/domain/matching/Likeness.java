package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.recognition.SpellingDistance;

/** How alike two texts are, from 0 to 1. Pure and symmetric. */
final class Likeness {
  private static final int LONGEST_PREFIX = 4;
  private static final double PREFIX_WEIGHT = 0.1;

  private Likeness() {}

  /** By slips of the finger: how many of the longer text's letters are none. */
  static double bySlips(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : 1 - (double) SpellingDistance.between(a, b) / longer;
  }

  /**
   * By letters in common that are not far apart, more when the beginnings are the same (W. E. Winkler, String comparator
   * metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage, 1990).
   */
  static double byLetters(String a, String b) {
    return withPrefix(jaro(a, b), prefix(a, b));
  }

  private static int prefix(String a, String b) {
    int prefix = 0;
    int longest = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
    while (prefix < longest && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return prefix;
  }

  private static double withPrefix(double jaro, int prefix) {
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  /** Whether {@link #byLetters} comes to at least so much; mostly told without it. */
  static boolean isByLetters(double least, String a, String b) {
    int common = Math.min(common(a, b), Math.min(a.length(), b.length()));
    double most = common == 0 ? 0 : jaro(common, 0, a.length(), b.length());
    return withPrefix(most, prefix(a, b)) >= least && byLetters(a, b) >= least;
  }

  // How many letters of the one may be in the other: never fewer than there are.
  private static int common(String a, String b) {
    long letters = 0;
    for (int i = 0; i < b.length(); i++) {
      letters |= 1L << b.charAt(i);
    }
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      common += (int) (letters >>> a.charAt(i) & 1);
    }
    return common;
  }

  private static double jaro(String a, String b) {
    boolean[] taken = new boolean[b.length()];
    char[] ofA = new char[a.length()];
    int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      if (take(a.charAt(i), b, taken, Math.max(0, i - reach), Math.min(b.length(), i + reach + 1))) {
        ofA[common++] = a.charAt(i);
      }
    }
    return common == 0 ? 0 : jaro(common, displaced(ofA, b, taken), a.length(), b.length());
  }

  private static double jaro(double common, int displaced, int lengthOfA, int lengthOfB) {
    return (common / lengthOfA + common / lengthOfB + (common - displaced / 2.0) / common) / 3;
  }

  private static boolean take(char letter, String from, boolean[] taken, int first, int end) {
    for (int j = first; j < end; j++) {
      if (!taken[j] && from.charAt(j) == letter) {
        taken[j] = true;
        return true;
      }
    }
    return false;
  }

  private static int displaced(char[] common, String b, boolean[] taken) {
    int displaced = 0;
    int next = 0;
    for (int j = 0; j < b.length(); j++) {
      if (taken[j]) {
        displaced += common[next++] == b.charAt(j) ? 0 : 1;
      }
    }
    return displaced;
  }
}
