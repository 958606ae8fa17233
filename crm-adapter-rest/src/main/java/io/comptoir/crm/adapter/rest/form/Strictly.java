package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonBoolean;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.Optional;
import java.util.function.Function;

/** Reads messages of which nothing is kept aside: the call ends with everything that is wrong, at once. */
public final class Strictly {
  private Strictly() {}

  /** What {@code reading} makes of a body; refused when anything in it could not be read or is in no contract. */
  public static <T> T read(JsonObject body, Function<Members, T> reading) {
    Unread unread = new Unread();
    Members members = new Members(body, "", unread);
    T read = reading.apply(members);
    members.done();
    unread.refuseIfAny();
    return read;
  }

  /** A text that must be there. */
  public static <T> Optional<T> text(Members members, String name, int most, Function<String, T> reading) {
    String text = members.text(name, most);
    return text == null ? missing(members, name) : value(members, name, text, reading);
  }

  /** A word that must be there. */
  public static <T> Optional<T> word(Members members, String name, Function<String, T> reading) {
    return text(members, name, Members.WORD, reading);
  }

  /** A word that may be left out. */
  public static <T> Optional<T> optionalWord(Members members, String name, Function<String, T> reading) {
    String text = members.word(name);
    return text == null ? Optional.empty() : value(members, name, text, reading);
  }

  /** True or false; false when it is left out. */
  public static boolean truth(Members members, String name) {
    Optional<Json> value = members.any(name);
    value.filter(json -> !(json instanceof JsonBoolean))
        .ifPresent(json -> members.unread().wrongType(members.at(name), json, "true or false"));
    return value.filter(new JsonBoolean(true)::equals).isPresent();
  }

  /** Notes that a member is missing, unless it is there and was not read. */
  public static <T> Optional<T> missing(Members members, String name) {
    if (!members.unread().has(members.at(name))) {
      JsonString nothing = new JsonString("");
      members.unread().keep(members.at(name), FaultCode.MISSING, "This member is needed here", nothing);
    }
    return Optional.empty();
  }

  private static <T> Optional<T> value(
      Members members, String name, String text, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(text));
    } catch (InvalidValueException e) {
      members.unread().keep(members.at(name), e.code(), e.getMessage(), new JsonString(text));
      return Optional.empty();
    }
  }
}
