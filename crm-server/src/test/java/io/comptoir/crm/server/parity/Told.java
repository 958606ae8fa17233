package io.comptoir.crm.server.parity;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a server answered, with everything that may be compared. */
record Told(int status, Map<String, List<String>> headers, String body) {
  static Told of(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>();
    answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    headers.remove("date");
    return new Told(answer.statusCode(), headers, answer.body());
  }

  boolean succeeded() {
    return status < 300;
  }

  JsonNode json() {
    return Json.MAPPER.readTree(body);
  }

  String text(String pointer) {
    return json().at(pointer).asString("");
  }
}
