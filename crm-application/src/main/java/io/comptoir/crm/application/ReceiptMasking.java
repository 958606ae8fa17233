package io.comptoir.crm.application;

import io.comptoir.crm.domain.privacy.CardNumbers;
import io.comptoir.crm.domain.purchase.AdjustmentForm;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.purchase.TaxForm;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
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
    List<LineForm> lines = form.lines() == null ? null : each("/lines/", form.lines(), this::line);
    return new ReceiptForm(
        form.receiptNumber(),
        form.businessDay(),
        form.kind(),
        lines,
        each("/adjustments/", form.adjustments(), this::adjustment),
        each("/included_taxes/", form.includedTaxes(), this::tax),
        form.total(),
        form.voids(),
        form.raw() == null ? null : CardNumbers.mask(form.raw()));
  }

  private <T> List<T> each(String list, List<T> items, BiFunction<String, T, T> masking) {
    return IntStream.range(0, items.size()).mapToObj(i -> masking.apply(pointer + list + i, items.get(i))).toList();
  }

  private LineForm line(String at, LineForm line) {
    return new LineForm(
        line.lineNumber(),
        line.sku(),
        line.gtin(),
        text(at + "/description", line.description()),
        line.quantity(),
        line.unitPrice(),
        line.discount(),
        line.total(),
        line.returns());
  }

  private AdjustmentForm adjustment(String at, AdjustmentForm adjustment) {
    return new AdjustmentForm(adjustment.type(), text(at + "/label", adjustment.label()), adjustment.amount());
  }

  private TaxForm tax(String at, TaxForm tax) {
    return new TaxForm(text(at + "/label", tax.label()), tax.amount());
  }

  private @Nullable String text(String at, @Nullable String typed) {
    if (typed == null || !CardNumbers.in(typed)) {
      return typed;
    }
    faults.masked(at);
    return CardNumbers.mask(typed);
  }
}
