package io.comptoir.crm.domain.money;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.math.BigDecimal;

/**
 * How many, or how much by weight or length; goods back are negative. Immutable; equal when the values are equal. What
 * a client types has at most 12 digits ({@link #parse}); sums may have more.
 *
 * @param value the number, with at most 6 decimals; held without trailing zeros
 */
public record Quantity(BigDecimal value) {
  /** None. */
  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

  /** The most digits a typed quantity has, before and after the point together. */
  public static final int MAX_DIGITS = 12;

  /** The most decimals any quantity has. */
  public static final int MAX_DECIMALS = 6;

  /** Normalises the scale; refuses more than 6 decimals. */
  public Quantity {
    value = DecimalText.normalised(value, MAX_DECIMALS, "A quantity");
  }

  /** Reads a decimal string as the contract writes it; {@code QUANTITY_UNREADABLE} for any other. */
  public static Quantity parse(String text) {
    return DecimalText.read(text)
        .filter(value -> DecimalText.decimals(text) <= MAX_DECIMALS && DecimalText.digits(text) <= MAX_DIGITS)
        .map(Quantity::new)
        .orElseThrow(Quantity::unreadable);
  }

  /** The sum. */
  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value));
  }

  /** The quantity with the other sign. */
  public Quantity negate() {
    return new Quantity(value.negate());
  }

  /** -1, 0 or 1. */
  public int signum() {
    return value.signum();
  }

  /** Whether this is more than {@code other}. */
  public boolean exceeds(Quantity other) {
    return value.compareTo(other.value) > 0;
  }

  /** The decimal string, without an exponent and without trailing zeros. */
  @Override
  public String toString() {
    return value.toPlainString();
  }

  private static InvalidValueException unreadable() {
    return new InvalidValueException(FaultCode.QUANTITY_UNREADABLE,
        "A quantity is a decimal string of at most 12 digits and 6 decimals such as 0.350");
  }
}
