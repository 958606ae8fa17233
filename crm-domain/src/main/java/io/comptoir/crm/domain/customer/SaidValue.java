package io.comptoir.crm.domain.customer;

import org.jspecify.annotations.Nullable;

/**
 * One field of the customer file as a record says it. Immutable.
 *
 * @param field which field
 * @param value what it says, or null when it takes the value back
 * @param folded a name folded for comparison, or null for what is not a name
 */
public record SaidValue(FieldName field, @Nullable String value, @Nullable FoldedName folded) {
  private static final String NO_YEAR = "--";

  /** Whether it is a birthday without its year. */
  boolean isDayAlone() {
    return field.equals(FieldName.BIRTHDAY) && value != null && value.startsWith(NO_YEAR);
  }

  /** Whether it is the day of a birthday that the other one says with its year. */
  boolean isDayOf(SaidValue other) {
    return value != null && isDayAlone() && !other.isDayAlone() && other.value != null && other.value.endsWith(value.substring(1));
  }

  /** A field that is not a name. */
  public static SaidValue of(FieldName field, @Nullable String value) {
    return new SaidValue(field, value, null);
  }
}
