package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.LineReferenceForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.ReceiptReferenceForm;
import io.comptoir.crm.testkit.fixture.Receipts;
import io.comptoir.crm.testkit.fixture.Stores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it left the printer.
 *
 * @param place the till and number, which are its identity on the one day there is
 * @param kind sale, return or void
 * @param price in whole units of the currency
 * @param currency the currency
 * @param about what comes back, or what is voided
 */
record Slip(Place place, Kind kind, int price, String currency, @Nullable Place about) {
  /** What kind of receipt. */
  enum Kind {
    SALE("sale", 1),
    RETURN("return", -1),
    VOID("void", 0);

    private final String word;
    private final int sign;

    Kind(String word, int sign) {
      this.word = word;
      this.sign = sign;
    }
  }

  /** Where a receipt stands on the day: its till and its number. */
  record Place(String till, String number) {
    @Override
    public String toString() {
      return till + "/" + number;
    }
  }

  /** What it adds to the sums. */
  int total() {
    return kind.sign * price;
  }

  ReceiptForm form() {
    List<LineForm> lines = kind == Kind.VOID ? List.of() : List.of(line());
    return new ReceiptForm(
        place.number(), Receipts.DAY.toString(), kind.word, lines, List.of(), List.of(), money(total()), voids(), null);
  }

  private LineForm line() {
    return new LineForm(
        "1", "RING", null, null, Integer.toString(kind.sign), money(price), null, money(total()), returns());
  }

  private MoneyForm money(int amount) {
    return new MoneyForm(amount + ".00", currency);
  }

  private @Nullable LineReferenceForm returns() {
    return kind != Kind.RETURN || about == null
        ? null
        : new LineReferenceForm(Stores.PARIS.value(), about.till(), about.number(), Receipts.DAY.toString(), "1");
  }

  private @Nullable ReceiptReferenceForm voids() {
    return kind != Kind.VOID || about == null
        ? null
        : new ReceiptReferenceForm(Stores.PARIS.value(), about.till(), Receipts.DAY.toString(), about.number());
  }
}
