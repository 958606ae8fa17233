package io.comptoir.crm.adapter.rest.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Members in the order they were sent; every name stands once. */
public record JsonObject(Map<String, Json> members) implements Json {
  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** The member of this name; empty when it is missing or null. */
  public Optional<Json> get(String name) {
    return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
  }

  /** Whether the member was sent at all, null included, as merge patches need to know. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  @Override
  public String toString() {
    return "object of " + members.size();
  }
}
