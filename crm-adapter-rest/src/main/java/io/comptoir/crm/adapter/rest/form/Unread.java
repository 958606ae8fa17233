package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.CanonicalJson;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.application.port.in.KeptAside;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one message holds that no form can: gathered while it is read, each with its place and its text. Of more than 250
 * only the places are known.
 */
public final class Unread {
  private static final String WRONG_TYPE = "Another type of value belongs here: ";
  private static final String TOO_LONG = "This is longer than its field takes";

  // Each becomes a repair: a message that holds more is no till's, and its store must not fill with them.
  private static final int MOST = 250;

  private final List<KeptAside> items = new ArrayList<>();
  private final Set<String> lost = new HashSet<>();

  /** Everything gathered so far, in the order it was met. */
  public List<KeptAside> items() {
    return List.copyOf(items);
  }

  /** Refuses the message, as a strict call does, when anything was gathered. */
  public void refuseIfAny() {
    if (!items.isEmpty()) {
      throw RefusedException.because(items.stream().map(KeptAside::warning).toList());
    }
  }

  /** Gathers a value that is no {@code expected}. */
  public void wrongType(String pointer, Json value, String expected) {
    keep(pointer, FaultCode.WRONG_TYPE, WRONG_TYPE + expected, value);
  }

  /** Gathers a value that is too long for its field. */
  public void tooLong(String pointer, Json value) {
    keep(pointer, FaultCode.TOO_LONG, TOO_LONG, value);
  }

  /** Gathers a value with what is wrong with it; the detail never quotes it. */
  public void keep(String pointer, FaultCode code, String detail, Json value) {
    if (code != FaultCode.UNKNOWN_FIELD) {
      lost.add(pointer);
    }
    if (items.size() < MOST) {
      String raw = value instanceof JsonString string ? string.value() : CanonicalJson.text(value);
      items.add(new KeptAside(new Warning(pointer, code, detail, true), raw));
    }
  }

  /** The value as an object; gathered when it is none. */
  public Optional<JsonObject> object(String pointer, Json value) {
    if (value instanceof JsonObject object) {
      return Optional.of(object);
    }
    wrongType(pointer, value, "an object");
    return Optional.empty();
  }

  /** The value as a text; gathered when it is none. */
  public Optional<String> text(String pointer, Json value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.value());
    }
    wrongType(pointer, value, "a text");
    return Optional.empty();
  }

  /** The places within {@code parent}, relative to it, whose value was lost; an unknown member is no loss. */
  Set<String> lostWithin(String parent) {
    return lost.stream()
        .filter(pointer -> pointer.startsWith(parent + "/"))
        .map(pointer -> pointer.substring(parent.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the value at this place was lost. */
  boolean has(String pointer) {
    return lost.contains(pointer);
  }
}
