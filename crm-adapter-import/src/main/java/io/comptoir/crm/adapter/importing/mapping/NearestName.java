package io.comptoir.crm.adapter.importing.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the name somebody meant who wrote it a little wrong. */
public final class NearestName {
  private NearestName() {}

  /** A sentence's end that suggests the nearest name, or nothing when none is near. */
  public static String suggestion(String written, Collection<String> known) {
    return of(written, known).map(name -> ": did you mean \"" + name + "\"?").orElse("");
  }

  static Optional<String> of(String written, Collection<String> known) {
    int most = Math.max(1, written.length() / 3);
    return known.stream()
        .filter(name -> changes(written, name) <= most)
        .min(Comparator.comparingInt(name -> changes(written, name)));
  }

  private static int changes(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] row = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 0; i < from.length(); i++) {
      row = next(row, from.charAt(i), to);
    }
    return row[to.length()];
  }

  private static int[] next(int[] above, char letter, String to) {
    int[] row = new int[above.length];
    row[0] = above[0] + 1;
    for (int j = 1; j < row.length; j++) {
      int replaced = above[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
    }
    return row;
  }
}
