package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values of a typed receipt; what it cannot read it notes, and answers empty. */
final class ValueReader {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern LINE_NUMBER = Pattern.compile("[0-9]{1,9}");

  private final ReadingNotes notes;

  ValueReader(ReadingNotes notes) {
    this.notes = notes;
  }

  /** A total, written within the decimals of its currency; {@code whenMissing} says what it means that none is told. */
  Optional<Money> total(String pointer, @Nullable MoneyForm form, FaultCode whenMissing) {
    return money(pointer, form, whenMissing, Money::parseTotal);
  }

  /** A price, which may have more decimals than its currency. */
  Optional<Money> price(String pointer, MoneyForm form) {
    return money(pointer, form, FaultCode.MISSING, Money::parse);
  }

  private Optional<Money> money(String pointer, @Nullable MoneyForm form, FaultCode whenMissing,
      BiFunction<String, String, Money> parse) {
    if (form == null) {
      notes.problem(pointer, whenMissing, "An amount with its currency is missing");
    } else if (form.amount() == null) {
      notes.problem(pointer + "/amount", whenMissing, "An amount is missing");
    } else if (form.currency() == null) {
      notes.problem(pointer + "/currency", FaultCode.MISSING, "A currency is missing");
    } else {
      return parsed(pointer, form.amount(), form.currency(), parse);
    }
    return Optional.empty();
  }

  private Optional<Money> parsed(
      String pointer, String amount, String currency, BiFunction<String, String, Money> parse) {
    try {
      return Optional.of(parse.apply(amount, currency));
    } catch (InvalidValueException fault) {
      boolean aboutCurrency = fault.code() == FaultCode.CURRENCY_UNKNOWN;
      notes.problem(pointer + (aboutCurrency ? "/currency" : "/amount"), fault);
      return Optional.empty();
    }
  }

  Optional<Quantity> quantity(String pointer, @Nullable String text) {
    if (text == null) {
      notes.problem(pointer, FaultCode.QUANTITY_UNREADABLE, "A quantity is missing");
      return Optional.empty();
    }
    return required(pointer, text, Quantity::parse);
  }

  /** A value the receipt does not stand without; {@code parse} says what is wrong with it, an empty text included. */
  <T> Optional<T> required(String pointer, @Nullable String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text == null ? "" : text));
    } catch (InvalidValueException fault) {
      notes.problem(pointer, fault);
      return Optional.empty();
    }
  }

  /** A printed text; overlong or with control characters it is kept aside. Blank is absent. */
  @Nullable String text(String pointer, @Nullable String text, int maxLength) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.codePointCount(0, text.length()) > maxLength) {
      notes.warning(pointer, FaultCode.TOO_LONG, "A text of at most " + maxLength + " characters");
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      notes.warning(pointer, FaultCode.CONTROL_CHARACTERS, "A text without control characters");
      return null;
    }
    return text;
  }

  @Nullable String gtin(String pointer, @Nullable String text) {
    if (text == null || text.isBlank() || Article.isGtin(text)) {
      return text == null || text.isBlank() ? null : text;
    }
    notes.warning(pointer, FaultCode.UNKNOWN_VALUE, "A GTIN is 8 to 14 digits");
    return null;
  }

  /** A line number from 1, or nothing when missing; an unreadable one is kept aside. */
  Optional<Integer> lineNumber(String pointer, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<Integer> number =
        LINE_NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)).filter(n -> n > 0) : Optional.empty();
    if (number.isEmpty()) {
      notes.warning(pointer, FaultCode.UNKNOWN_VALUE, "Lines are numbered from 1");
    }
    return number;
  }

  /** A date as the contract writes it; {@code BUSINESS_DAY_UNREADABLE} for any other text. */
  static LocalDate day(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException noSuchDay) {
      // told below
    }
    throw new InvalidValueException(FaultCode.BUSINESS_DAY_UNREADABLE, "A business day is a date such as 2026-11-21");
  }
}
