package io.comptoir.crm.adapter.rest.json;

import java.util.List;

/** Items in order. */
public record JsonArray(List<Json> items) implements Json {
  public JsonArray {
    items = List.copyOf(items);
  }

  @Override
  public String toString() {
    return "array of " + items.size();
  }
}
