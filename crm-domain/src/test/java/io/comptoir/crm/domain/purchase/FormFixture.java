package io.comptoir.crm.domain.purchase;

import java.util.List;

/** The receipt of the contract's example as a till types it, and ways to garble it. */
final class FormFixture {
  private FormFixture() {}

  static MoneyForm money(String amount) {
    return new MoneyForm(amount, "EUR");
  }

  static LineForm bag() {
    return line("1", "1290.00", "1290.00");
  }

  static LineForm line(String quantity, String unitPrice, String total) {
    return new LineForm("1", "BAG-01", "03760000000017", "Sac cabas", quantity,
        unitPrice == null ? null : money(unitPrice), null, total == null ? null : money(total), null);
  }

  static LineForm discounted(String quantity, String unitPrice, String discount, String total) {
    return new LineForm("1", "BAG-01", null, null, quantity, money(unitPrice), money(discount), money(total), null);
  }

  static LineForm returning(LineReferenceForm returns) {
    return new LineForm("1", "BAG-01", null, null, "-1", money("5.00"), null, money("-5.00"), returns);
  }

  /** The example of the contract: a bag at 1290 less 10 %. */
  static ReceiptForm example() {
    return new ReceiptForm("000123", "2026-11-21", "sale", List.of(bag()),
        List.of(new AdjustmentForm("discount", "-10 %", money("-129.00"))),
        List.of(new TaxForm("TVA 20 %", money("193.50"))), money("1161.00"), null, "{}");
  }

  static ReceiptForm simple(String kind, String total, LineForm... lines) {
    return new ReceiptForm("000123", null, kind, List.of(lines), List.of(), List.of(), money(total), null, "{}");
  }

  static ReceiptForm numbered(String number) {
    ReceiptForm form = example();
    return new ReceiptForm(number, form.businessDay(), form.kind(), form.lines(), form.adjustments(),
        form.includedTaxes(), form.total(), form.voids(), form.raw());
  }

  static ReceiptForm onDay(String day) {
    ReceiptForm form = example();
    return new ReceiptForm(form.receiptNumber(), day, form.kind(), form.lines(), form.adjustments(),
        form.includedTaxes(), form.total(), form.voids(), form.raw());
  }

  static ReceiptForm ofKind(String kind) {
    ReceiptForm form = example();
    return new ReceiptForm(form.receiptNumber(), form.businessDay(), kind, form.lines(), form.adjustments(),
        form.includedTaxes(), form.total(), form.voids(), form.raw());
  }

  static ReceiptForm totalling(MoneyForm total) {
    ReceiptForm form = example();
    return new ReceiptForm(form.receiptNumber(), form.businessDay(), form.kind(), form.lines(), form.adjustments(),
        form.includedTaxes(), total, form.voids(), form.raw());
  }

  static ReceiptForm withLines(List<LineForm> lines) {
    ReceiptForm form = example();
    return new ReceiptForm(form.receiptNumber(), form.businessDay(), form.kind(), lines, form.adjustments(),
        form.includedTaxes(), form.total(), form.voids(), form.raw());
  }

  static ReceiptForm adjusted(AdjustmentForm adjustment) {
    ReceiptForm form = example();
    return new ReceiptForm(form.receiptNumber(), form.businessDay(), form.kind(), form.lines(), List.of(adjustment),
        form.includedTaxes(), form.total(), form.voids(), form.raw());
  }

  static ReceiptForm taxed(TaxForm tax) {
    ReceiptForm form = example();
    return new ReceiptForm(form.receiptNumber(), form.businessDay(), form.kind(), form.lines(), form.adjustments(),
        List.of(tax), form.total(), form.voids(), form.raw());
  }

  static ReceiptForm voiding(String kind, ReceiptReferenceForm voids, List<LineForm> lines, String total) {
    return new ReceiptForm("000124", null, kind, lines, List.of(), List.of(), money(total), voids, "{}");
  }
}
