package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.euros;

import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.LineReferenceForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.ReceiptReferenceForm;
import io.comptoir.crm.domain.store.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Receipts of one day: sales, what comes back, exchanges, voids, and receipts whose numbers are wrong. */
final class RandomReceipts {
  static final String DAY = "2026-11-21";

  private final Random random;
  private final List<Printed> printed = new ArrayList<>();
  private int last;

  /** A receipt, and the till that printed it. */
  record Printed(Origin origin, ReceiptForm form) {}

  RandomReceipts(Random random) {
    this.random = random;
  }

  ReceiptForm next(Origin till) {
    ReceiptForm form = printed.isEmpty() ? sale() : any();
    printed.add(new Printed(till, form));
    return form;
  }

  private ReceiptForm any() {
    return switch (random.nextInt(10)) {
      case 0 -> comingBack("return", random(printed));
      case 1 -> comingBack("exchange", random(printed));
      case 2 -> voiding(random(printed));
      case 3 -> wrong(sale());
      default -> sale();
    };
  }

  ReceiptForm sale() {
    int price = 1 + random.nextInt(90);
    return receipt("sale", List.of(line("1", price, null)), price);
  }

  private ReceiptForm comingBack(String kind, Printed sold) {
    int back = 1 + random.nextInt(30);
    List<LineForm> lines = new ArrayList<>(List.of(line("-1", back, reference(sold))));
    int out = kind.equals("exchange") ? 1 + random.nextInt(30) : 0;
    if (out > 0) {
      lines.add(line("1", out, null));
    }
    return receipt(kind, lines, out - back);
  }

  private ReceiptForm voiding(Printed cancelled) {
    ReceiptReferenceForm what =
        new ReceiptReferenceForm(store(cancelled), till(cancelled), DAY, cancelled.form().receiptNumber());
    return new ReceiptForm(number(), DAY, "void", List.of(), List.of(), List.of(), euros("0.00"), what, null);
  }

  /** Another receipt, told by the same till before; the last one when there is a choice. */
  Printed told() {
    return random.nextBoolean() ? printed.get(printed.size() - 1) : random(printed);
  }

  /** The same receipt with a total that does not add up. */
  static ReceiptForm wrong(ReceiptForm right) {
    return with(right, right.lines(), "0.01");
  }

  /** The same number with other content. */
  ReceiptForm other(ReceiptForm first) {
    int price = 100 + random.nextInt(90);
    LineForm line = line("1", price, null);
    ReceiptForm sold = receipt("sale", List.of(line), price);
    return new ReceiptForm(
        first.receiptNumber(), DAY, "sale", sold.lines(), List.of(), List.of(), sold.total(), null, null);
  }

  private static ReceiptForm with(ReceiptForm form, List<LineForm> lines, String total) {
    return new ReceiptForm(
        form.receiptNumber(), form.businessDay(), form.kind(), lines, List.of(), List.of(), euros(total), form.voids(), null);
  }

  private ReceiptForm receipt(String kind, List<LineForm> lines, int total) {
    return new ReceiptForm(number(), DAY, kind, lines, List.of(), List.of(), euros(total + ".00"), null, null);
  }

  private LineForm line(String quantity, int price, LineReferenceForm returns) {
    String total = (quantity.startsWith("-") ? "-" : "") + price + ".00";
    return new LineForm(null, "SKU-" + random.nextInt(4), null, null, quantity, euros(price + ".00"), null, euros(total), returns);
  }

  private LineReferenceForm reference(Printed sold) {
    String day = random.nextBoolean() ? DAY : null;
    return new LineReferenceForm(store(sold), till(sold), sold.form().receiptNumber(), day, null);
  }

  private static String store(Printed receipt) {
    return receipt.origin().store().value();
  }

  private static String till(Printed receipt) {
    return receipt.origin().till().value();
  }

  private String number() {
    return String.format("%06d", ++last);
  }

  private Printed random(List<Printed> all) {
    return all.get(random.nextInt(all.size()));
  }
}
