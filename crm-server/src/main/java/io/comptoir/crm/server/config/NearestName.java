package io.comptoir.crm.server.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody meant who wrote a name a little wrong. */
final class NearestName {
  private NearestName() {}

  /** The known name with the fewest letters to change, unless more than a third of the letters differ. */
  static Optional<String> of(String written, Collection<String> known) {
    int most = Math.max(2, written.length() / 3);
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .filter(name -> distance(written, name) <= most);
  }

  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      nextRow(row, i, left.charAt(i - 1), right);
    }
    return row[right.length()];
  }

  private static void nextRow(int[] row, int i, char letter, String right) {
    int diagonal = row[0];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      int changed = diagonal + (letter == right.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
    }
  }
}
