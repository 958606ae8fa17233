package io.comptoir.crm.server.parity;

import static io.comptoir.crm.server.parity.Json.object;

import io.comptoir.crm.server.parity.Call.Who;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What nobody should type and somebody does. */
final class Naughty {
  static final List<Object> VALUES =
      List.of(
          "", "   ", "\t\r\n", "\u0000", "a\u0000b", "\\u0000", "\\0", "\u0001\u001f\u007f", "\u0085\u2028\u2029", "\ufeffx",
          "\u202eabc", "\u200d\u200b", "\ufffd\uffff", "\ud83d\udc51", "e\u0301\u0323", "NULL", "-1", "1e400",
          "0x10", "7".repeat(300), "x".repeat(1_200), "'", "''; drop table customer; --", "\" or \"\"=\"", "%", "_", "\\",
          "\\x41", "$1", "${a}", "?", "::text", "<b>&amp;</b>", "=1+1", "@SUM(1)", "../..", "İıŞşßẞ", "ǅǆ", "ﬀ", "½", "٠١٢",
          "4111 1111 1111 1111", "5500-0000-0000-0004", 7, -0.5, true, List.of(), List.of("a", List.of("b")), Map.of(),
          Map.of("a", "b"));

  private Naughty() {}

  /** The checkout at which somebody typed this into every field. */
  static Call checkout(int number, Object value) {
    return Call.post(Who.TILL, "/v1/captures", object(
        "capture_id", new UUID(0x019a_b000_0000_7000L, 0x8000_0000_0000_0000L | number).toString(),
        "store", "PAR-01", "till", "7", "occurred_at", RandomDay.MORNING.toString(),
        "customer", customer(value), "consents", List.of(consent(value)), "purchase", receipt(number, value),
        "declined", List.of(value), "unknown", value));
  }

  private static Map<String, Object> customer(Object value) {
    return object(
        "title", value, "given_name", value, "family_name", value, "full_name", value, "company_name", value,
        "phone", value, "email", value, "birthday", value, "language", value, "country", value,
        "identifiers", List.of(object("type", "loyalty_card", "value", value), object("type", value)),
        "address", object("lines", List.of(value, "12 rue de la Paix"), "postal_code", value, "city", value),
        "custom_fields", object("note", value, "unknown", object("in", value)));
  }

  private static Map<String, Object> consent(Object value) {
    return object(
        "purpose", "marketing", "channel", "email", "decision", "refused", "manner", value,
        "contact", object("type", "email", "value", value),
        "notice", object("id", value, "version", value, "language", value, "text_sha256", value));
  }

  private static Map<String, Object> receipt(int number, Object value) {
    Map<String, Object> one = object("amount", "1.00", "currency", "EUR");
    return object(
        "receipt_number", "N" + number, "kind", "sale", "total", one,
        "lines", List.of(object(
            "sku", value, "gtin", value, "description", value, "quantity", "1", "total", one, "unit_price", one)),
        "adjustments", List.of(object("type", "other", "label", value, "amount", object("amount", "0", "currency", "EUR"))),
        "included_taxes", List.of(object("label", value)));
  }
}
