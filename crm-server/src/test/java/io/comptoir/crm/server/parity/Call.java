package io.comptoir.crm.server.parity;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked of a server. */
record Call(Who who, String method, String path, String body, Map<String, String> headers) {
  /** Whose key is shown. */
  enum Who {
    NOBODY,
    STRANGER,
    TILL,
    ELSEWHERE,
    OFFICE,
    ADMIN
  }

  static Call get(Who who, String path) {
    return new Call(who, "GET", path, "", Map.of());
  }

  static Call post(Who who, String path, Object body) {
    return sent(who, "POST", path, Json.text(body));
  }

  static Call put(Who who, String path, Object body) {
    return sent(who, "PUT", path, Json.text(body));
  }

  static Call sent(Who who, String method, String path, String body) {
    return new Call(who, method, path, body, Map.of("Content-Type", "application/json"));
  }

  Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(who, method, path, body, more);
  }

  /** Whether it reads the feed, which may follow the writes a moment later. */
  boolean readsChanges() {
    return path.startsWith("/v1/changes");
  }
}
