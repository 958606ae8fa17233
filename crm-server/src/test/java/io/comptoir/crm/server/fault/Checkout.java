package io.comptoir.crm.server.fault;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The checkout with this number: the same whenever it is told, by one of a few people, for a price of its own. */
record Checkout(int number) {
  static final int PEOPLE = 5;

  UUID id() {
    return new UUID(0x019a_a000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  BigDecimal price() {
    return BigDecimal.valueOf(1_000L + number, 2);
  }

  String phone() {
    return phoneOf(number % PEOPLE);
  }

  static String phoneOf(int person) {
    return "+33 1 99 00 12 3" + person;
  }

  String json() {
    String at = Instant.ofEpochMilli(id().getMostSignificantBits() >>> 16).truncatedTo(ChronoUnit.SECONDS).toString();
    String money = "{\"amount\": \"%s\", \"currency\": \"EUR\"}".formatted(price());
    return """
        {"capture_id": "%s", "occurred_at": "%s", "store": "PAR-01", "till": "3",
         "customer": {"given_name": "Camille", "family_name": "Martin %s", "phone": "%s"},
         "purchase": {"receipt_number": "R%d", "kind": "sale",
           "lines": [{"line_number": 1, "sku": "BAG-01", "quantity": "1", "unit_price": %s, "total": %6$s}],
           "total": %6$s}}
        """
        .formatted(id(), at, "ABCDE".charAt(number % PEOPLE), phone(), number, money);
  }
}
