package io.comptoir.crm.domain.money;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency. Immutable; equal when the values are equal, so that 1.50 equals 1.5. What a client
 * types has at most 15 digits ({@link #parse}); sums and products may have more.
 *
 * @param amount the amount, with at most 4 decimals; held without trailing zeros
 * @param currency an ISO 4217 currency that has decimals defined (0 for JPY, 3 for KWD)
 */
public record Money(BigDecimal amount, Currency currency) {
  /** The most digits a typed amount has, before and after the point together. */
  public static final int MAX_DIGITS = 15;

  /** The most decimals any amount has. */
  public static final int MAX_DECIMALS = 4;

  /** Normalises the scale; refuses more than 4 decimals and currencies that are none, such as XXX. */
  public Money {
    amount = DecimalText.normalised(amount, MAX_DECIMALS, "An amount");
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("A currency has decimals defined");
    }
  }

  /** Nothing, in {@code currency}. */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * Reads a decimal string and a currency code in upper case, as the contract writes them; more decimals than the
   * currency has are allowed, as for unit prices.
   *
   * @throws InvalidValueException {@code AMOUNT_UNREADABLE}, {@code AMOUNT_DECIMALS} or {@code CURRENCY_UNKNOWN}
   */
  public static Money parse(String amountText, String currencyText) {
    BigDecimal amount = DecimalText.read(amountText).orElseThrow(Money::unreadable);
    if (DecimalText.decimals(amountText) > MAX_DECIMALS) {
      throw new InvalidValueException(FaultCode.AMOUNT_DECIMALS, "An amount has at most 4 decimals");
    }
    if (DecimalText.digits(amountText) > MAX_DIGITS) {
      throw unreadable();
    }
    return new Money(amount, parseCurrency(currencyText));
  }

  /**
   * Reads an amount that must be written within the decimals of its currency, as totals are. It counts what is written,
   * not the value: {@code 1.000} for euros is more often a thousand than one.
   *
   * @throws InvalidValueException {@code AMOUNT_UNREADABLE}, {@code AMOUNT_DECIMALS} or {@code CURRENCY_UNKNOWN}
   */
  public static Money parseTotal(String amountText, String currencyText) {
    Money money = parse(amountText, currencyText);
    if (DecimalText.decimals(amountText) > money.decimals()) {
      throw new InvalidValueException(FaultCode.AMOUNT_DECIMALS, "More decimals than the currency has");
    }
    return money;
  }

  /** Reads an ISO 4217 code in upper case; {@code CURRENCY_UNKNOWN} for any other and for what is no currency. */
  public static Currency parseCurrency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException unknown) {
      // told below
    }
    throw new InvalidValueException(FaultCode.CURRENCY_UNKNOWN, "A currency is an ISO 4217 code such as EUR");
  }

  /** The sum; both in one currency. */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.add(other.amount), currency);
  }

  /** The difference; both in one currency. */
  public Money minus(Money other) {
    return plus(other.negate());
  }

  /** The amount with the other sign. */
  public Money negate() {
    return new Money(amount.negate(), currency);
  }

  /** The price of that many, rounded half up to the currency's decimals; a return rounds as its sale did. */
  public Money times(Quantity quantity) {
    return new Money(amount.multiply(quantity.value()).setScale(decimals(), RoundingMode.HALF_UP), currency);
  }

  /** Whether the value needs no more decimals than the currency has. */
  public boolean fitsCurrency() {
    return amount.scale() <= decimals();
  }

  /** The smallest amount the currency can pay on paper: a cent, a yen, a fils. */
  public Money minorUnit() {
    return new Money(BigDecimal.ONE.movePointLeft(decimals()), currency);
  }

  /** Whether the two, in one currency, differ by no more than one minor unit. */
  public boolean isWithinOneMinorUnitOf(Money other) {
    return minus(other).amount.abs().compareTo(minorUnit().amount) <= 0;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return amount.signum();
  }

  /** The amount as the contract writes it, with the decimals of the currency or more where the value needs them. */
  public String amountText() {
    return amount.setScale(Math.max(amount.scale(), decimals())).toPlainString();
  }

  @Override
  public String toString() {
    return amountText() + " " + currency.getCurrencyCode();
  }

  private int decimals() {
    return currency.getDefaultFractionDigits();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Amounts of two currencies do not add up");
    }
  }

  private static InvalidValueException unreadable() {
    return new InvalidValueException(
        FaultCode.AMOUNT_UNREADABLE, "An amount is a decimal string of at most 15 digits such as 12.50");
  }
}
