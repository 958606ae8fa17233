package io.comptoir.crm.domain.purchase;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Canonical texts of a receipt. */
final class ReceiptText {
  private ReceiptText() {}

  /** Kind, currency, total, and what each line is, how many and for how much, in any order of lines. */
  static String content(Receipt receipt) {
    CanonicalText text = new CanonicalText()
        .add(receipt.kind().word())
        .add(receipt.total().currency().getCurrencyCode())
        .addAmount(receipt.total());
    receipt.lines().stream().map(ReceiptText::content).sorted().forEach(text::add);
    return text.toString();
  }

  /** Everything printed that is a number or a code, in its order on the receipt; no free text. */
  static String numbers(Receipt receipt) {
    return new CanonicalText()
        .add(receipt.lines().stream().map(ReceiptText::numbers).collect(Collectors.joining()))
        .add(receipt.adjustments().stream().map(ReceiptText::numbers).collect(Collectors.joining()))
        .add(receipt.includedTaxes().stream()
            .map(tax -> new CanonicalText().addAmount(tax.amount()).toString()).collect(Collectors.joining()))
        .add(receipt.voids() == null ? null : reference(receipt.voids()))
        .toString();
  }

  private static String content(ReceiptLine line) {
    return new CanonicalText()
        .add(line.article().key().orElse(null))
        .add(line.quantity())
        .addAmount(line.total())
        .toString();
  }

  private static String numbers(ReceiptLine line) {
    return new CanonicalText()
        .add(line.number())
        .add(line.article().sku())
        .add(line.article().gtin())
        .add(line.quantity())
        .addAmount(line.unitPrice())
        .addAmount(line.discount())
        .addAmount(line.total())
        .add(reference(line.returns()))
        .toString();
  }

  private static String numbers(Adjustment adjustment) {
    return new CanonicalText().add(adjustment.type().word()).addAmount(adjustment.amount()).toString();
  }

  private static @Nullable String reference(@Nullable LineReference sale) {
    return sale == null ? null : new CanonicalText()
        .add(sale.store()).add(sale.till()).add(sale.number()).add(sale.businessDay()).add(sale.lineNumber())
        .toString();
  }

  private static String reference(ReceiptIdentity identity) {
    return new CanonicalText()
        .add(identity.store()).add(identity.till()).add(identity.businessDay()).add(identity.number()).toString();
  }
}
