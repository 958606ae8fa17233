package io.comptoir.crm.domain.recognition;

/**
 * How many slips of the finger lie between two words: a letter too many, a letter missing, a wrong letter, or two
 * neighbours exchanged (the restricted edit distance of Damerau). Pure and symmetric.
 */
public final class SpellingDistance {
  private SpellingDistance() {}

  /** Whether at most {@code most} slips lie between the words. */
  public static boolean isWithin(int most, String a, String b) {
    return Math.abs(a.length() - b.length()) <= most && between(a, b) <= most;
  }

  /** The number of slips, in time proportional to the product of the lengths. */
  public static int between(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] reused = beforeLast;
      beforeLast = last;
      last = row;
      row = reused;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        row[j] = cheapest(a, i, b, j, row[j - 1], last, beforeLast);
      }
    }
    return row[b.length()];
  }

  private static int cheapest(String a, int i, String b, int j, int before, int[] last, int[] beforeLast) {
    int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int cost = Math.min(replaced, 1 + Math.min(before, last[j]));
    return isExchanged(a, i, b, j) ? Math.min(cost, beforeLast[j - 2] + 1) : cost;
  }

  private static boolean isExchanged(String a, int i, String b, int j) {
    return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
