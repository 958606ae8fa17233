package io.comptoir.crm.adapter.rest.repair;

import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonArray;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member of a person that can be mended alone: a field, the address, an identifier or a field of the house's own.
 *
 * @param name the member of the person
 * @param within the name within {@code custom_fields}, the place within {@code identifiers}, or empty
 */
record PersonMember(String name, String within) {
  private static final String CUSTOMER = "/customer/";
  private static final String CUSTOM_FIELDS = "custom_fields";
  private static final String IDENTIFIERS = "identifiers";

  /** The member that stands at or around {@code pointer} of a capture. */
  static Optional<PersonMember> at(String pointer) {
    if (!pointer.startsWith(CUSTOMER)) {
      return Optional.empty();
    }
    String[] parts = pointer.substring(CUSTOMER.length()).split("/");
    boolean listed = parts[0].equals(CUSTOM_FIELDS) || parts[0].equals(IDENTIFIERS);
    if (listed && parts.length == 1) {
      return Optional.empty();
    }
    return Optional.of(new PersonMember(parts[0], listed ? parts[1] : "")).filter(PersonMember::isKnown);
  }

  private boolean isKnown() {
    try {
      return name.equals(IDENTIFIERS)
          || !new FieldName(name.equals(CUSTOM_FIELDS) ? name + "." + within : name).value().isEmpty();
    } catch (InvalidValueException e) {
      return false;
    }
  }

  /** A person of whom only this is said. */
  JsonObject holding(Json value) {
    return switch (name) {
      case IDENTIFIERS -> new JsonObject(Map.of(name, new JsonArray(List.of(value))));
      case CUSTOM_FIELDS -> new JsonObject(Map.of(name, new JsonObject(Map.of(within, value))));
      default -> new JsonObject(Map.of(name, value));
    };
  }

  /** Where the value stands in that person. */
  String pointer() {
    return switch (name) {
      case IDENTIFIERS -> "/" + name + "/0";
      case CUSTOM_FIELDS -> "/" + name + "/" + within;
      default -> "/" + name;
    };
  }
}
