package io.comptoir.crm.server.parity;

import static io.comptoir.crm.server.parity.Json.object;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Receipts: sales, what comes back, what is voided, few numbers that collide, and sums that do not add up. */
final class Slips {
  private static final int NUMBERS = 60;
  private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "CHF", "JPY", "KWD", "XXY");

  private final Chance chance;

  Slips(Chance chance) {
    this.chance = chance;
  }

  Map<String, Object> receipt() {
    String currency = chance.of(CURRENCIES);
    Map<String, Object> receipt =
        switch (chance.below(6)) {
          case 0 -> slip("return", currency, List.of(line(1, -1, currency, sold())));
          case 1 -> slip("exchange", currency, List.of(line(1, 1, currency, null), line(2, -1, currency, sold())));
          case 2 -> voiding(currency);
          default -> slip("sale", currency, lines(currency));
        };
    if (chance.oneIn(8)) {
      spoil(receipt);
    }
    return receipt;
  }

  private List<Object> lines(String currency) {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i <= chance.below(3); i++) {
      lines.add(line(i + 1, 1 + chance.below(3), currency, null));
    }
    return lines;
  }

  private Map<String, Object> slip(String kind, String currency, List<Object> lines) {
    BigDecimal sum = lines.stream().map(Slips::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<String, Object> slip =
        object("receipt_number", number(), "kind", kind, "lines", lines, "total", money(sum.toPlainString(), currency));
    if (chance.oneIn(4)) {
      slip.put("business_day", "2026-11-2" + chance.below(3));
    }
    if (chance.oneIn(5)) {
      slip.put("adjustments", List.of(object("type", "discount", "label", "-1", "amount", money("-1", currency))));
      slip.put("total", money(sum.subtract(BigDecimal.ONE).toPlainString(), currency));
    }
    return slip;
  }

  private static BigDecimal total(Object line) {
    Object money = ((Map<?, ?>) line).get("total");
    return new BigDecimal((String) ((Map<?, ?>) money).get("amount"));
  }

  // Few prices, so that two receipts may be the same or differ in their number alone.
  private Map<String, Object> line(int number, int quantity, String currency, @Nullable Map<String, Object> returns) {
    int price = 10 + chance.below(4);
    return object(
        "line_number", number, "sku", "BAG-0" + chance.below(3), "description", "Sac n° " + price,
        "quantity", Integer.toString(quantity), "unit_price", money(Integer.toString(price), currency),
        "total", money(Integer.toString(price * quantity), currency), "returns", returns);
  }

  private Map<String, Object> sold() {
    return object("store", "PAR-01", "till", till(), "receipt_number", number(), "line_number", 1);
  }

  private Map<String, Object> voiding(String currency) {
    Map<String, Object> slip = slip("void", currency, List.of());
    slip.put("total", money("0", currency));
    slip.put("voids", object(
        "store", "PAR-01", "till", till(), "business_day", "2026-11-21", "receipt_number", number()));
    return slip;
  }

  String till() {
    return Integer.toString(1 + chance.below(2));
  }

  private String number() {
    return "R%03d".formatted(chance.below(NUMBERS));
  }

  private static Map<String, Object> money(String amount, String currency) {
    return object("amount", amount, "currency", currency);
  }

  private void spoil(Map<String, Object> receipt) {
    String member = chance.of(new ArrayList<>(receipt.keySet()));
    if (chance.oneIn(3)) {
      receipt.remove(member);
    } else {
      receipt.put(member, chance.oneIn(3) ? money("999.99", "EUR") : chance.of(Naughty.VALUES));
    }
  }
}
