package io.comptoir.crm.domain.privacy;

import java.util.regex.Pattern;

/**
 * Finds payment card numbers in free text and masks them: 13 to 19 digits, blanks and hyphens between them ignored, that
 * pass the Luhn check (ISO/IEC 7812-1, annex B) and begin like the numbers of a payment network. Thread-safe.
 */
public final class CardNumbers {
  /** What stands in place of each digit but the last four (the most PCI DSS 3.4 lets be shown). */
  private static final char MASK = '•';

  private static final int LONGEST = 19;

  /** The shortest card number. */
  private static final int SHORTEST = 13;

  /** As many blanks and hyphens as people put between two groups of digits. */
  private static final int WIDEST_GAP = 3;

  // Visa 4; Mastercard 51-55 and 2221-2720; American Express 34, 37; Discover 6011, 644-649, 65; Diners 36, 38, 300-305;
  // JCB 3528-3589; UnionPay 62; Maestro 50, 56-58, 6.
  private static final Pattern PAYMENT_RANGE =
      Pattern.compile(
          "(4|5[0-8]|2(22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)|3[47]|3(0[0-5]|6|8)|35(2[89]|[3-8]\\d)|6)\\d*");

  private CardNumbers() {}

  /** Whether a text holds a payment card number. */
  public static boolean in(String text) {
    return !mask(text).equals(text);
  }

  /** The text with every payment card number masked but for its last four digits; the same text when it holds none. */
  public static String mask(String text) {
    StringBuilder result = new StringBuilder(text);
    int from = 0;
    while (from < text.length()) {
      int end = isDigit(text.charAt(from)) ? endOfRun(text, from) : from + 1;
      if (end - from >= SHORTEST) {
        result.replace(from, end, maskRun(text.substring(from, end)));
      }
      from = end;
    }
    return result.toString();
  }

  // By hand: a pattern with a repeated group would need stack for every digit of a long text.
  private static int endOfRun(String text, int from) {
    int end = from + 1;
    for (int i = end; i < text.length() && i - end <= WIDEST_GAP; i++) {
      if (isDigit(text.charAt(i))) {
        end = i + 1;
      } else if (!isGap(text.charAt(i))) {
        break;
      }
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-' || c == '\u00a0';
  }

  // A run may hold more than the card number, such as a house number before it: every stretch of whole groups is tried.
  private static String maskRun(String run) {
    StringBuilder result = new StringBuilder(run);
    int from = 0;
    while (from < run.length()) {
      int to = endOfCard(run, from);
      if (to > from) {
        maskDigits(result, from, to);
      }
      from = to > from ? to + 1 : nextGroup(run, from);
    }
    return result.toString();
  }

  /** Where the longest card number ends that begins at {@code from}; {@code from} itself when none does. */
  private static int endOfCard(String run, int from) {
    int end = from;
    if (!mayBegin(run.charAt(from))) {
      return end;
    }
    StringBuilder digits = new StringBuilder(LONGEST);
    for (int i = from; i < run.length() && digits.length() <= LONGEST; i++) {
      if (isDigit(run.charAt(i))) {
        digits.append(run.charAt(i));
      }
      boolean whole = i + 1 == run.length() || !isDigit(run.charAt(i + 1));
      end = whole && isCardNumber(digits) ? i + 1 : end;
    }
    return end;
  }

  // What all of the payment range has in common, asked first: most digits in long texts begin no card.
  private static boolean mayBegin(char c) {
    return c >= '2' && c <= '6';
  }

  private static int nextGroup(String run, int from) {
    int end = from;
    while (end < run.length() && isDigit(run.charAt(end))) {
      end++;
    }
    return end + 1;
  }

  private static void maskDigits(StringBuilder text, int from, int to) {
    int shown = 4;
    for (int i = to - 1; i >= from; i--) {
      if (isDigit(text.charAt(i)) && --shown < 0) {
        text.setCharAt(i, MASK);
      }
    }
  }

  /** Whether these digits, and nothing else, are a payment card number. */
  public static boolean isCardNumber(CharSequence digits) {
    return digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && passesLuhn(digits)
        && PAYMENT_RANGE.matcher(digits).matches();
  }

  private static boolean passesLuhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(digits.length() - 1 - i);
      if (!isDigit(c)) {
        return false;
      }
      int digit = c - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
