package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.customer.Birthday;

/**
 * What is known of the day of a birth, as written: a slip may have made it a day that no calendar has. Immutable.
 *
 * @param year the year, 0 when it is not known
 * @param month the month, 0 when it is not known
 * @param day the day of the month, 0 when it is not known
 */
public record BirthTraits(int year, int month, int day) {
  private static final int CENTURY = 100;
  private static final int TEN = 10;

  /** Nothing is known. */
  public static final BirthTraits NONE = new BirthTraits(0, 0, 0);

  /** Refuses what cannot be written in four, two and two digits. */
  public BirthTraits {
    if (year < 0 || year >= CENTURY * CENTURY || month < 0 || month >= CENTURY || day < 0 || day >= CENTURY) {
      throw new IllegalArgumentException("A birthday is written in four, two and two digits");
    }
  }

  /** What a birthday says. */
  public static BirthTraits of(Birthday birthday) {
    int year = birthday.year() == null ? 0 : birthday.year();
    return new BirthTraits(year, birthday.day().getMonthValue(), birthday.day().getDayOfMonth());
  }

  /** Whether any part that is known of both is another. */
  public boolean contradicts(BirthTraits other) {
    return differs(year, other.year) || differs(month, other.month) || differs(day, other.day);
  }

  private static boolean differs(int one, int other) {
    return one != 0 && other != 0 && one != other;
  }

  /** Whether year, month and day are known. */
  boolean isWhole() {
    return year != 0 && month != 0 && day != 0;
  }

  /** Eight digits: year, month, day. */
  String digits() {
    char[] digits = new char[8];
    int rest = (year * CENTURY + month) * CENTURY + day;
    for (int i = digits.length - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + rest % TEN);
      rest /= TEN;
    }
    return new String(digits);
  }
}
