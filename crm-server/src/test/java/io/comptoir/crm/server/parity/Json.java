package io.comptoir.crm.server.parity;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON from maps and lists. */
final class Json {
  static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** An object of these names and values, in turn. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
