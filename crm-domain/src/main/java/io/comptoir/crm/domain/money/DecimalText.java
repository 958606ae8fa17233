package io.comptoir.crm.domain.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal strings of the contract: an optional minus, digits, an optional point and digits; nothing else. */
final class DecimalText {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

  // No sum or product of what the contract lets in comes near this: a guard against amounts that fill the memory.
  private static final int MAX_INTEGER_DIGITS = 36;

  private DecimalText() {}

  static Optional<BigDecimal> read(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** The digits after the point, as written. */
  static int decimals(String text) {
    int point = text.indexOf('.');
    return point < 0 ? 0 : text.length() - point - 1;
  }

  /** All digits, as written. */
  static int digits(String text) {
    return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  /** The same value with the one scale that equal values share: no trailing zero after the point, never negative. */
  static BigDecimal normalised(BigDecimal value, int maxDecimals, String what) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.scale() > maxDecimals || (long) stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS) {
      throw new IllegalArgumentException(what + " has at most " + maxDecimals + " decimals and a bounded size");
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
