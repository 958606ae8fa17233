package io.comptoir.crm.application.policy;

import io.comptoir.crm.domain.customer.FieldName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of the customer file a house wants, and what kind of value each of its own fields takes. Immutable.
 *
 * @param kinds per field of the house's own, what kind of value it takes; any text where it is not named
 * @param forbidden the fields the house does not want to hold: what is typed there is not stored
 */
public record FieldPolicy(Map<FieldName, Kind> kinds, Set<FieldName> forbidden) {
  /** Every field is welcome, any text will do. */
  public static final FieldPolicy OPEN = new FieldPolicy(Map.of(), Set.of());

  /** What a value of a field looks like. */
  public enum Kind {
    /** Any text. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** A date, {@code YYYY-MM-DD}. */
    DATE,
    /** {@code true} or {@code false}. */
    BOOLEAN
  }

  /** Copies the collections. */
  public FieldPolicy {
    kinds = Map.copyOf(kinds);
    forbidden = Set.copyOf(forbidden);
  }

  /** Whether the house does not want to hold this field. */
  public boolean forbids(FieldName field) {
    return forbidden.contains(field);
  }

  /** Whether a text is a value of the field's kind. */
  public boolean accepts(FieldName field, String text) {
    return switch (kinds.getOrDefault(field, Kind.TEXT)) {
      case TEXT -> true;
      case NUMBER -> text.matches("-?\\d{1,15}(\\.\\d{1,6})?");
      case DATE -> isDate(text);
      case BOOLEAN -> text.equals("true") || text.equals("false");
    };
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
