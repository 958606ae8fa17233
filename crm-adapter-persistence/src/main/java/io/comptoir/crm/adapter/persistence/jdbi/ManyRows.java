package io.comptoir.crm.adapter.persistence.jdbi;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Texts that insert several rows, made from the one that inserts one. */
final class ManyRows {
  private static final String VALUES = "values (";

  private ManyRows() {}

  /** Whether the text inserts a row of given values, and not what it selects. */
  static boolean fits(String one) {
    return one.contains(VALUES);
  }

  static String text(String one, int rows) {
    int begin = one.indexOf(VALUES) + VALUES.length() - 1;
    int end = end(one, begin);
    String row = one.substring(begin, end);
    return one.substring(0, begin) + String.join(", ", Collections.nCopies(rows, row)) + one.substring(end);
  }

  /** The values of the rows, one after the other. */
  static @Nullable Object[] values(List<@Nullable Object[]> rows) {
    return rows.stream().flatMap(Arrays::stream).toArray();
  }

  static @Nullable Object[] begunWith(@Nullable Object first, @Nullable Object[] values) {
    @Nullable Object[] all = new Object[values.length + 1];
    all[0] = first;
    System.arraycopy(values, 0, all, 1, values.length);
    return all;
  }

  /** The rows in parts of at most so many. */
  static <T> List<List<T>> parts(List<T> all, int most) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + most)))
        .toList();
  }

  private static int end(String text, int begin) {
    int depth = 0;
    for (int at = begin; ; at++) {
      char character = text.charAt(at);
      depth += character == '(' ? 1 : character == ')' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
  }
}
