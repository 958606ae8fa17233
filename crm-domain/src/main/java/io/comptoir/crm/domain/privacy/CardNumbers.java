package io.comptoir.crm.domain.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds payment card numbers in free text and masks them: 13 to 19 digits, blanks and hyphens between them ignored, that
 * pass the Luhn check (ISO/IEC 7812-1, annex B) and begin like the numbers of a payment network. Thread-safe.
 */
public final class CardNumbers {
  /** What stands in place of each digit but the last four (the most PCI DSS 3.4 lets be shown). */
  private static final char MASK = '•';

  private static final Pattern RUN = Pattern.compile("(?<![0-9])[0-9](?:[ \\-\u00a0]?[0-9]){12,}(?![0-9])");

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
    if (text.length() < 13) {
      return text;
    }
    return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(maskRun(run.group())));
  }

  // A run may hold more than the card number: every stretch of 13 to 19 digits is tried, the longest first.
  private static String maskRun(String run) {
    StringBuilder result = new StringBuilder(run);
    int[] positions =
        IntStream.range(0, run.length()).filter(i -> run.charAt(i) >= '0' && run.charAt(i) <= '9').toArray();
    for (int from = 0; from + 13 <= positions.length; from++) {
      from += maskAt(result, run, positions, from);
    }
    return result.toString();
  }

  private static int maskAt(StringBuilder result, String run, int[] positions, int from) {
    for (int length = Math.min(19, positions.length - from); length >= 13; length--) {
      if (isCardNumber(digits(run, positions, from, length))) {
        for (int i = from; i < from + length - 4; i++) {
          result.setCharAt(positions[i], MASK);
        }
        return length - 1;
      }
    }
    return 0;
  }

  private static String digits(String run, int[] positions, int from, int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = from; i < from + length; i++) {
      digits.append(run.charAt(positions[i]));
    }
    return digits.toString();
  }

  /** Whether these digits, and nothing else, are a payment card number. */
  public static boolean isCardNumber(String digits) {
    return digits.length() >= 13
        && digits.length() <= 19
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && PAYMENT_RANGE.matcher(digits).matches()
        && passesLuhn(digits);
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
