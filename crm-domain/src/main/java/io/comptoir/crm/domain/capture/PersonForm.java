package io.comptoir.crm.domain.capture;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a person, unread. Immutable; null where nothing usable was typed.
 *
 * @param customerId the id of a known customer
 * @param identifiers cards and other systems' ids
 * @param fields the plain fields of the wire by name: title, given_name, family_name, full_name, company_name, phone,
 *     email, birthday, language, country; a field that is taken back holds an empty text, one not mentioned is missing
 * @param address the postal address
 * @param customFields the house's own fields by name
 */
public record PersonForm(
    @Nullable String customerId,
    List<IdentifierForm> identifiers,
    Map<String, String> fields,
    @Nullable AddressForm address,
    Map<String, String> customFields) {
  /** Nothing typed. */
  public static final PersonForm EMPTY = new PersonForm(null, List.of(), Map.of(), null, Map.of());

  /** Copies the collections. */
  public PersonForm {
    identifiers = List.copyOf(identifiers);
    fields = sorted(fields);
    customFields = sorted(customFields);
  }

  // Always in the same order, also in the next program: its text tells whether the same capture was sent again.
  private static Map<String, String> sorted(Map<String, String> given) {
    return Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(given)));
  }

  /** A person of whom only plain fields were typed, by their names on the wire. */
  public static PersonForm of(Map<String, String> fields) {
    return new PersonForm(null, List.of(), fields, null, Map.of());
  }

  /** A card or another system's id as typed. */
  public record IdentifierForm(@Nullable String type, @Nullable String source, @Nullable String value) {}

  /** A postal address as typed. */
  public record AddressForm(
      List<String> lines, @Nullable String postalCode, @Nullable String city, @Nullable String country) {
    /** Copies the list. */
    public AddressForm {
      lines = List.copyOf(lines);
    }
  }
}
