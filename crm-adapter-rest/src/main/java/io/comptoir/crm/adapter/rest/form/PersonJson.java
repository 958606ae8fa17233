package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonNull;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.adapter.rest.json.Pointers;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.AddressForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A person in JSON, as a form. */
public final class PersonJson {
  private static final int MOST_IDENTIFIERS = 20;
  private static final int MOST_CUSTOM_FIELDS = 100;
  private static final int CUSTOM_LENGTH = 500;
  private static final List<String> WORDS = List.of("birthday", "language", "country");
  private static final SortedMap<String, Integer> NAMES =
      new TreeMap<>(
          Map.of("title", 20, "given_name", 200, "family_name", 200, "full_name", 400, "company_name", 200));

  private final Members members;
  private final Unread unread;
  private final Mode mode;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /** What a member that is null means. */
  public enum Mode {
    /** Nothing was said. */
    SAID,
    /** The value is taken back (RFC 7396). */
    PATCH
  }

  private PersonJson(Members members, Mode mode) {
    this.members = members;
    this.unread = members.unread();
    this.mode = mode;
  }

  /** What a till or an office says about a person. */
  public static PersonForm read(JsonObject person, String pointer, Unread unread) {
    return read(person, pointer, unread, Mode.SAID);
  }

  /** A person, with nulls read as {@code mode} says. */
  public static PersonForm read(JsonObject person, String pointer, Unread unread, Mode mode) {
    return new PersonJson(new Members(person, pointer, unread), mode).form();
  }

  private PersonForm form() {
    // Contact points that are too long are unusable: their reader says so, and knows that one was typed.
    contact("phone");
    contact("email");
    NAMES.forEach(this::field);
    WORDS.forEach(name -> field(name, Members.WORD));
    String customerId = mode == Mode.SAID ? members.word("customer_id") : null;
    PersonForm form =
        new PersonForm(customerId, identifiers(), fields, address().orElse(null), customFields());
    members.done();
    return form;
  }

  private void field(String name, int most) {
    put(fields, name, takenBack(members.object(), name) ? "" : members.text(name, most));
    members.passingOver(name);
  }

  private void contact(String name) {
    refuseNull(name, "a text; contact points are only ever added");
    put(fields, name, members.text(name));
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  // A blank text empties a field as null does; it could not be told apart from one that is not mentioned otherwise.
  private boolean takenBack(JsonObject within, String name) {
    Json value = within.members().get(name);
    boolean blank = value instanceof JsonString text && text.value().isBlank();
    return mode == Mode.PATCH && (value instanceof JsonNull || blank);
  }

  private void refuseNull(String name, String expected) {
    if (takenBack(members.object(), name)) {
      unread.wrongType(members.at(name), members.object().members().get(name), expected);
    }
  }

  private List<IdentifierForm> identifiers() {
    refuseNull("identifiers", "an array; identifiers are only ever added");
    List<Json> items = members.array("identifiers", MOST_IDENTIFIERS).orElse(List.of());
    List<IdentifierForm> forms = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      forms.add(IdentifierJson.read(items.get(i), Pointers.item(members.at("identifiers"), i), unread));
    }
    return forms;
  }

  private Optional<AddressForm> address() {
    refuseNull("address", "an object; contact points are only ever added");
    return members.object("address").map(this::address).filter(form -> !isEmpty(form));
  }

  // The parts have no length here: an address of which one part is too long is unusable as a whole.
  private AddressForm address(Members address) {
    List<String> lines = new ArrayList<>();
    List<Json> typed = address.array("lines").orElse(List.of());
    for (int i = 0; i < typed.size(); i++) {
      unread.text(Pointers.item(address.at("lines"), i), typed.get(i)).filter(l -> !l.isBlank()).ifPresent(lines::add);
    }
    AddressForm form =
        new AddressForm(lines, address.text("postal_code"), address.text("city"), address.text("country"));
    address.done();
    return form;
  }

  private static boolean isEmpty(AddressForm form) {
    return form.lines().isEmpty() && form.postalCode() == null && form.city() == null && form.country() == null;
  }

  private Map<String, String> customFields() {
    refuseNull("custom_fields", "an object; name each field that is taken back");
    Map<String, String> values = new LinkedHashMap<>();
    members.object("custom_fields").ifPresent(custom -> customFields(custom, values));
    return values;
  }

  private void customFields(Members custom, Map<String, String> values) {
    Map<String, Json> beyond = new LinkedHashMap<>();
    custom.object().members().forEach((name, value) -> {
      if (!isName(name)) {
        Members.unknown(unread, members.at("custom_fields"), name, value);
      } else if (values.size() >= MOST_CUSTOM_FIELDS) {
        beyond.put(name, value);
      } else {
        put(values, name, takenBack(custom.object(), name) ? "" : custom.text(name, CUSTOM_LENGTH));
      }
    });
    if (!beyond.isEmpty()) {
      unread.tooLong(members.at("custom_fields"), new JsonObject(beyond));
    }
  }

  private static boolean isName(String name) {
    try {
      return FieldName.custom(name).isCustom();
    } catch (InvalidValueException e) {
      return false;
    }
  }
}
