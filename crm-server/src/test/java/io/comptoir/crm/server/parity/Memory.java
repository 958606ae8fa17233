package io.comptoir.crm.server.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What has been heard so far in answers, to be asked about later. */
final class Memory {
  final Set<String> customers = new LinkedHashSet<>();
  final Set<String> purchases = new LinkedHashSet<>();
  final Set<String> repairs = new LinkedHashSet<>();
  final Map<String, String> tokens = new LinkedHashMap<>();
  final Map<String, String> versions = new LinkedHashMap<>();
  final List<String> cursors = new ArrayList<>();

  void hear(Told told) {
    if (told.succeeded() && told.body().startsWith("{")) {
      walk(told.json());
    }
  }

  private void walk(JsonNode node) {
    note(node, "customer_id", customers);
    note(node, "purchase_id", purchases);
    note(node, "repair_id", repairs);
    if (node.has("read_token") && node.get("read_token").isString()) {
      tokens.put(node.get("customer_id").asString(), node.get("read_token").asString());
    }
    if (node.has("next") && node.get("next").isString()) {
      cursors.add(node.get("next").asString());
    }
    node.forEach(this::walk);
  }

  private void note(JsonNode node, String member, Set<String> ids) {
    if (node.has(member) && node.get(member).isString()) {
      ids.add(node.get(member).asString());
      if (node.has("version")) {
        versions.put(node.get(member).asString(), node.get("version").asString());
      }
    }
  }

  /** The version last heard of, quoted as a header takes it. */
  String version(String id) {
    return "\"" + versions.getOrDefault(id, "1") + "\"";
  }
}
