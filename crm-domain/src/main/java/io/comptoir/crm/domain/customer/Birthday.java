package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day a person was born on, with or without its year. Immutable.
 *
 * @param day month and day; 29 February stands without a year
 * @param year the year, or null when the person did not say
 */
public record Birthday(MonthDay day, @Nullable Integer year) {
  private static final Pattern FORM = Pattern.compile("(\\d{4}|-)-(\\d{2})-(\\d{2})");

  /** Reads {@code YYYY-MM-DD} or {@code --MM-DD}; refuses days that the calendar does not have, and years before 1850. */
  public static Birthday parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw unusable();
    }
    try {
      MonthDay day = MonthDay.of(Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
      return form.group(1).equals("-") ? new Birthday(day, null) : inYear(day, Integer.parseInt(form.group(1)));
    } catch (DateTimeException e) {
      throw unusable();
    }
  }

  private static Birthday inYear(MonthDay day, int year) {
    if (year < 1850 || !day.isValidYear(year)) {
      throw unusable();
    }
    return new Birthday(day, year);
  }

  /** Whether the day lies after {@code today}, which no customer's does. */
  public boolean isAfter(LocalDate today) {
    return year != null && day.atYear(year).isAfter(today);
  }

  private static InvalidValueException unusable() {
    return new InvalidValueException(
        FaultCode.BIRTHDAY_UNUSABLE, "A birthday is YYYY-MM-DD, or --MM-DD without its year, and a day that exists");
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return year == null ? day.toString() : String.format("%04d-%02d-%02d", year, day.getMonthValue(), day.getDayOfMonth());
  }
}
