package io.comptoir.crm.application.builtin;

import io.comptoir.crm.application.port.out.PhoneNumbers;
import java.util.Optional;

/**
 * The digits of a typed telephone number, without signs, leading words and extension. Immutable.
 *
 * @param plus whether a plus sign stood before the first digit
 * @param digits the digits in ASCII, never empty
 */
public record TypedPhone(boolean plus, String digits) {
  // Signs that people put between the digits of one number; whatever else comes after it begins an extension.
  private static final String BETWEEN = "()[]-./\\_~–—−‐‑‒·•";
  private static final String PLUS = "+＋﹢";
  // So many digits after an extension mark are a second number.
  private static final int SECOND_NUMBER = 6;
  private static final int LEAST_OF_A_PIECE = 4;
  private static final String FROM_ABROAD = "00";

  /** Reads the one number in a text; empty when there is none, or plainly more than one. */
  public static Optional<TypedPhone> read(String typed) {
    if (typed.length() > PhoneNumbers.LONGEST_TEXT) {
      return Optional.empty();
    }
    int[] text = typed.codePoints().toArray();
    int start = firstDigit(text, 0);
    int end = endOfNumber(text, start);
    boolean ambiguous = start == text.length || hasPlus(text, start, text.length) || count(text, end) >= SECOND_NUMBER;
    return ambiguous
        ? Optional.empty()
        : Optional.of(new TypedPhone(isAfterPlus(text, start), digits(text, start, end)));
  }

  private static int firstDigit(int[] text, int from) {
    int at = from;
    while (at < text.length && !Character.isDigit(text[at])) {
      at++;
    }
    return at;
  }

  private static int endOfNumber(int[] text, int start) {
    int at = start;
    while (at < text.length && (Character.isDigit(text[at]) || isBetween(text[at]))) {
      at++;
    }
    return at;
  }

  private static boolean isBetween(int sign) {
    return BETWEEN.indexOf(sign) >= 0
        || Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.getType(sign) == Character.FORMAT;
  }

  private static boolean isAfterPlus(int[] text, int start) {
    int at = start - 1;
    while (at >= 0 && isBetween(text[at])) {
      at--;
    }
    return at >= 0 && PLUS.indexOf(text[at]) >= 0;
  }

  private static boolean hasPlus(int[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (PLUS.indexOf(text[at]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int count(int[] text, int from) {
    return digits(text, from, text.length).length();
  }

  private static String digits(int[] text, int from, int to) {
    StringBuilder digits = new StringBuilder();
    for (int at = from; at < to; at++) {
      if (Character.isDigit(text[at])) {
        digits.append(Character.digit(text[at], 10));
      }
    }
    return digits.toString();
  }

  /**
   * What E.164 begins with of a number that may be unfinished; empty when there are too few digits to say.
   *
   * @param callingCode of the country it was typed in; empty when that is not known
   * @param trunk what is dialled before numbers inside that country; empty when nothing is
   */
  public Optional<String> beginning(String callingCode, String trunk) {
    if (digits.length() < LEAST_OF_A_PIECE) {
      return Optional.empty();
    }
    if (!plus && digits.startsWith(FROM_ABROAD)) {
      return Optional.of("+" + digits.substring(FROM_ABROAD.length()));
    }
    if (plus || callingCode.isEmpty()) {
      return Optional.of("+" + digits);
    }
    boolean dialled = !trunk.isEmpty() && digits.startsWith(trunk);
    return Optional.of("+" + callingCode + (dialled ? digits.substring(trunk.length()) : digits));
  }

  /** Whether all digits from {@code from} on are the same: a placeholder, nobody's number. */
  public static boolean isPlaceholder(String digits) {
    return digits.chars().distinct().count() <= 1;
  }
}
