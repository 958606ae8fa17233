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
  /** A field that is not a name. */
  public static SaidValue of(FieldName field, @Nullable String value) {
    return new SaidValue(field, value, null);
  }
}
