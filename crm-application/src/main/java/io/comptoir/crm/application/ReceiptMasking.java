package io.comptoir.crm.application;

import io.comptoir.crm.domain.privacy.CardNumbers;
import io.comptoir.crm.domain.purchase.AdjustmentForm;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.TaxForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Masks payment card numbers in the free text of a receipt before anything reads it. */
final class ReceiptMasking {
  private final String pointer;
  private final Faults faults;

  ReceiptMasking(String pointer, Faults faults) {
    this.pointer = pointer;
    this.faults = faults;
  }

  ReceiptForm mask(ReceiptForm form) {
    List<LineForm> lines = form.lines() == null ? null : form.lines().stream().map(this::line).toList();
    return new ReceiptForm(
        form.receiptNumber(),
        form.businessDay(),
        form.kind(),
        lines,
        form.adjustments().stream().map(this::adjustment).toList(),
        form.includedTaxes().stream().map(this::tax).toList(),
        form.total(),
        form.voids(),
        form.raw() == null ? null : CardNumbers.mask(form.raw()));
  }

  private LineForm line(LineForm line) {
    return new LineForm(
        line.lineNumber(),
        line.sku(),
        line.gtin(),
        text(line.description()),
        line.quantity(),
        line.unitPrice(),
        line.discount(),
        line.total(),
        line.returns());
  }

  private AdjustmentForm adjustment(AdjustmentForm adjustment) {
    return new AdjustmentForm(adjustment.type(), text(adjustment.label()), adjustment.amount());
  }

  private TaxForm tax(TaxForm tax) {
    return new TaxForm(text(tax.label()), tax.amount());
  }

  private @Nullable String text(@Nullable String typed) {
    if (typed == null || !CardNumbers.in(typed)) {
      return typed;
    }
    faults.masked(pointer);
    return CardNumbers.mask(typed);
  }
}
