package io.comptoir.crm.domain.recognition;

/**
 * How many slips of the finger lie between two words: a letter too many, a letter missing, a wrong letter, or two
 * neighbours exchanged (the restricted edit distance of Damerau). Pure and symmetric.
 *
 * <p>Words of up to 64 letters are compared a row of the table at a time, a bit for each letter (H. Hyyrö, A bit-vector
 * algorithm for computing Levenshtein and Damerau edit distances, 2003).
 */
public final class SpellingDistance {
  private SpellingDistance() {}

  /** Whether at most {@code most} slips lie between the words. */
  public static boolean isWithin(int most, String a, String b) {
    return Math.abs(a.length() - b.length()) <= most && between(a, b) <= most;
  }

  /** The number of slips, in time proportional to the length of the longer word where neither is very long. */
  public static int between(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    return shorter.isEmpty() || shorter.length() > Long.SIZE ? byTable(a, b) : byBits(shorter, longer);
  }

  // Where a sign stands in a word: a bit for each place. A table of all signs takes longer to clear than this to look.
  private static long places(char sign, String word) {
    long places = 0;
    for (int i = 0; i < word.length(); i++) {
      places |= word.charAt(i) == sign ? 1L << i : 0;
    }
    return places;
  }

  // The names of the vectors are those of the paper: rises and falls between neighbours of a row, and of a column.
  private static int byBits(String word, String other) {
    int slips = word.length();
    long last = 1L << word.length() - 1;
    long rises = -1;
    long falls = 0;
    long free = 0;
    long before = 0;
    for (int j = 0; j < other.length(); j++) {
      long same = places(other.charAt(j), word);
      long exchanged = (~free & same) << 1 & before;
      free = (same & rises) + rises ^ rises | same | falls | exchanged;
      long higher = falls | ~(free | rises);
      long lower = free & rises;
      slips += (higher & last) != 0 ? 1 : (lower & last) != 0 ? -1 : 0;
      higher = higher << 1 | 1;
      rises = lower << 1 | ~(free | higher);
      falls = higher & free;
      before = same;
    }
    return slips;
  }

  private static int byTable(String a, String b) {
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
