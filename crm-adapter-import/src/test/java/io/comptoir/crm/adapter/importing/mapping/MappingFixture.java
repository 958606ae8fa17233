package io.comptoir.crm.adapter.importing.mapping;

import java.util.HashMap;
import java.util.Map;

/** A mapping for tests, over names that no real file uses. */
public final class MappingFixture {
  public static final String HEADING = "Bon,Article,Text,Pieces,When,Price,Who,Land";

  private static final Map<String, String> KEYS = Map.ofEntries(
      Map.entry("receipt_number", "Bon"),
      Map.entry("sku", "Article"),
      Map.entry("description", "Text"),
      Map.entry("quantity", "Pieces"),
      Map.entry("occurred_at", "When"),
      Map.entry("unit_price", "Price"),
      Map.entry("customer", "Who"),
      Map.entry("customer.source", "old-till"),
      Map.entry("country", "Land"),
      Map.entry("country.codes", "England=GB; Moon="),
      Map.entry("store", "WEB-01"),
      Map.entry("till", "1"),
      Map.entry("return.receipt_prefix", "C"),
      Map.entry("neither.receipt_prefix", "A"));

  private MappingFixture() {}

  /** The mapping with some keys changed; an empty text takes a key out. */
  public static ReceiptMapping mapping(String... keysAndTexts) {
    return ReceiptMapping.of(keys(keysAndTexts));
  }

  static Map<String, String> keys(String... keysAndTexts) {
    Map<String, String> keys = new HashMap<>(KEYS);
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      keys.put(keysAndTexts[i], keysAndTexts[i + 1]);
    }
    keys.values().removeIf(String::isEmpty);
    return keys;
  }
}
