package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.domain.matching.BirthTraits;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How birthdays are written. Whether the calendar has such a day plays no part: a slip that made a thirteenth month is
 * still near to the day that was meant.
 */
final class BirthDateStyle {
  /** Year, month and day with any signs between them or with none; a year alone, or with its month. */
  static final BirthDateStyle USUAL =
      new BirthDateStyle("(?<y>\\d{4})(?:[-/. ]?(?<m>\\d{1,2})(?:[-/. ]?(?<d>\\d{1,2}))?)?(?:[T ].*)?");
  private static final Pattern PIECE = Pattern.compile("y+|M+|d+|[^yMd]+");

  private final Pattern pattern;

  private BirthDateStyle(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** A format of {@code yyyy}, {@code MM} and {@code dd} with signs between them, such as {@code dd.MM.yyyy}. */
  static BirthDateStyle of(String format) {
    StringBuilder pattern = new StringBuilder();
    Matcher pieces = PIECE.matcher(format);
    while (pieces.find()) {
      pattern.append(piece(pieces.group()));
    }
    if (pattern.indexOf("<y>") < 0 || pattern.indexOf("<y>") != pattern.lastIndexOf("<y>")) {
      throw unusable(format, null);
    }
    try {
      return new BirthDateStyle(pattern.toString());
    } catch (IllegalArgumentException e) {
      throw unusable(format, e);
    }
  }

  private static String piece(String piece) {
    return switch (piece.charAt(0)) {
      case 'y' -> "(?<y>\\d{" + (piece.length() == 2 ? 2 : 4) + "})";
      case 'M' -> "(?<m>\\d{" + (piece.length() == 1 ? "1,2" : "2") + "})";
      case 'd' -> "(?<d>\\d{" + (piece.length() == 1 ? "1,2" : "2") + "})";
      default -> Pattern.quote(piece);
    };
  }

  private static ImportException unusable(String format, @Nullable Throwable cause) {
    return new ImportException(
        "\"birth_date.format\" in the mapping must be made of yyyy, MM and dd such as yyyyMMdd or dd/MM/yyyy, not "
            + format, cause);
  }

  /** What a text says; empty when it is not written like this. */
  Optional<BirthTraits> read(String text) {
    Matcher found = pattern.matcher(text);
    return found.matches()
        ? Optional.of(new BirthTraits(number(found, "y"), number(found, "m"), number(found, "d")))
        : Optional.empty();
  }

  private int number(Matcher found, String group) {
    if (!pattern.pattern().contains("<" + group + ">")) {
      return 0;
    }
    String digits = found.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
