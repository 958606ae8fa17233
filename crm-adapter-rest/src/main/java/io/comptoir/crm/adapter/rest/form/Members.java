package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonArray;
import io.comptoir.crm.adapter.rest.json.JsonNumber;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.adapter.rest.json.Pointers;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.privacy.CardNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one object by name; what has another type, is too long or was never asked for is gathered as
 * unread. A missing member, one that is null and a blank text are absent. One use each: ask for every member, then call
 * {@link #done}.
 */
public final class Members {
  /** The most characters of a word, code, date or number written as text. */
  public static final int WORD = 64;

  private static final int LONGEST_NAME = 64;

  private final JsonObject object;
  private final String pointer;
  private final Unread unread;
  private final Set<String> asked = new HashSet<>();

  /** Reads the object found at {@code pointer} of its message. */
  public Members(JsonObject object, String pointer, Unread unread) {
    this.object = object;
    this.pointer = pointer;
    this.unread = unread;
  }

  /** Where a member stands in the message. */
  public String at(String name) {
    return Pointers.member(pointer, name);
  }

  /** The object whose members these are. */
  public JsonObject object() {
    return object;
  }

  /** Where unread members are gathered. */
  public Unread unread() {
    return unread;
  }

  /** Any value; empty when absent. */
  public Optional<Json> any(String name) {
    asked.add(name);
    return object.get(name);
  }

  /** A text of at most {@code most} characters; null when absent or unread. */
  public @Nullable String text(String name, int most) {
    String text = text(name);
    if (text != null && text.codePointCount(0, text.length()) > most) {
      unread.tooLong(at(name), new JsonString(text));
      return null;
    }
    return text;
  }

  /** A text of any length, for those whose reader judges it; null when absent or unread. */
  public @Nullable String text(String name) {
    return any(name).flatMap(value -> unread.text(at(name), value)).filter(text -> !text.isBlank()).orElse(null);
  }

  /** A word, code, date or number written as text. */
  public @Nullable String word(String name) {
    return text(name, WORD);
  }

  /** A UUID in its 36 characters; empty when absent or unread. */
  public Optional<UUID> uuid(String name) {
    String text = text(name);
    Optional<UUID> id = Optional.ofNullable(text).flatMap(Uuids::parse);
    if (text != null && id.isEmpty()) {
      unread.keep(at(name), FaultCode.UNKNOWN_VALUE, "An id is a UUID", new JsonString(text));
    }
    return id;
  }

  /** A whole number; null when absent or unread. */
  public @Nullable Long whole(String name, long least, long most) {
    Optional<Json> value = any(name);
    OptionalLong number = value.map(Members::whole).orElse(OptionalLong.empty());
    if (value.isPresent() && number.isEmpty()) {
      unread.wrongType(at(name), value.get(), "a whole number");
    } else if (number.isPresent() && (number.getAsLong() < least || number.getAsLong() > most)) {
      unread.keep(at(name), FaultCode.UNKNOWN_VALUE, "A number from " + least + " to " + most, value.get());
      return null;
    }
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static OptionalLong whole(Json value) {
    return value instanceof JsonNumber number ? number.asLong() : OptionalLong.empty();
  }

  /** The members of an object; empty when absent or unread. */
  public Optional<Members> object(String name) {
    return any(name)
        .flatMap(value -> unread.object(at(name), value))
        .map(inner -> new Members(inner, at(name), unread));
  }

  /** The items of an array, nulls included so that places keep their numbers; empty when absent or unread. */
  public Optional<List<Json>> array(String name) {
    Optional<Json> value = any(name);
    if (value.isPresent() && !(value.get() instanceof JsonArray)) {
      unread.wrongType(at(name), value.get(), "an array");
    }
    return value.filter(JsonArray.class::isInstance).map(array -> ((JsonArray) array).items());
  }

  /** The first items of an array; what comes after {@code most} is gathered as one. */
  public Optional<List<Json>> array(String name, int most) {
    Optional<List<Json>> items = array(name);
    if (items.isPresent() && items.get().size() > most) {
      List<Json> all = items.get();
      unread.tooLong(at(name), new JsonArray(all.subList(most, all.size())));
      return Optional.of(all.subList(0, most));
    }
    return items;
  }

  /** Takes a member as one of those that were asked for, and passes it over. */
  public Members passingOver(String name) {
    asked.add(name);
    return this;
  }

  /** Gathers every member nobody asked for; one that is null is absent. */
  public void done() {
    object.members().forEach((name, value) -> {
      if (!asked.contains(name) && !value.isNull()) {
        unknown(unread, pointer, name, value);
      }
    });
  }

  // A name is typed by a stranger and comes back in a pointer: it is short there, and no card number stands in it.
  static void unknown(Unread unread, String parent, String name, Json value) {
    String shown = CardNumbers.mask(name);
    int end = Math.min(shown.codePointCount(0, shown.length()), LONGEST_NAME);
    shown = shown.substring(0, shown.offsetByCodePoints(0, end));
    Json kept = shown.equals(name) ? value : new JsonObject(Map.of(name, value));
    unread.keep(Pointers.member(parent, shown), FaultCode.UNKNOWN_FIELD, "The contract has no such field", kept);
  }
}
