package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads lines, adjustments, included taxes and total of a typed receipt. */
final class PartsReader {
  private final ReadingNotes notes;
  private final ValueReader values;

  PartsReader(ReadingNotes notes) {
    this.notes = notes;
    this.values = new ValueReader(notes);
  }

  ReceiptParts read(ReceiptForm form) {
    Map<Integer, ReceiptLine> lines = lines(form.lines());
    List<Adjustment> adjustments = each("/adjustments", form.adjustments(), this::adjustment);
    List<IncludedTax> taxes = each("/included_taxes", form.includedTaxes(), this::tax);
    Optional<Money> total = values.total("/total", form.total(), FaultCode.RECEIPT_TOTAL_MISSING);
    boolean complete = form.lines() != null
        && lines.size() == form.lines().size()
        && adjustments.size() == form.adjustments().size()
        && taxes.size() == form.includedTaxes().size();
    return new ReceiptParts(lines, adjustments, taxes, total.orElse(null), complete);
  }

  private Map<Integer, ReceiptLine> lines(@Nullable List<LineForm> forms) {
    Map<Integer, ReceiptLine> lines = new TreeMap<>();
    if (forms == null) {
      notes.problem("/lines", FaultCode.RECEIPT_LINES_MISSING, "The lines of the receipt are missing");
    } else if (forms.size() <= Receipt.MAX_LINES) {
      LineReader reader = new LineReader(notes);
      for (int i = 0; i < forms.size(); i++) {
        int index = i;
        reader.read(forms.get(i), i).ifPresent(line -> lines.put(index, line));
      }
    }
    return lines;
  }

  private <F, T> List<T> each(String list, List<F> forms, BiFunction<String, F, Optional<T>> read) {
    List<T> values = new ArrayList<>();
    if (forms.size() > Receipt.MAX_LINES) {
      notes.problem(list, FaultCode.TOO_LONG, "A receipt has at most 10000 of them");
      return values;
    }
    for (int i = 0; i < forms.size(); i++) {
      read.apply(list + "/" + i, forms.get(i)).ifPresent(values::add);
    }
    return values;
  }

  private Optional<Adjustment> adjustment(String at, AdjustmentForm form) {
    AdjustmentType type = type(at + "/type", form.type());
    String label = values.text(at + "/label", form.label(), Adjustment.MAX_LABEL);
    return values.total(at + "/amount", form.amount(), FaultCode.MISSING)
        .map(amount -> new Adjustment(type, label, amount));
  }

  private Optional<IncludedTax> tax(String at, TaxForm form) {
    String label = values.text(at + "/label", form.label(), IncludedTax.MAX_LABEL);
    return values.total(at + "/amount", form.amount(), FaultCode.MISSING).map(amount -> new IncludedTax(label, amount));
  }

  // The type of an adjustment has no weight for the sum: what it is called is kept aside, what it is worth counts.
  private AdjustmentType type(String pointer, @Nullable String word) {
    try {
      return AdjustmentType.parse(word == null ? "" : word);
    } catch (InvalidValueException fault) {
      notes.warning(pointer, word == null ? FaultCode.MISSING : fault.code(), fault.getMessage());
      return AdjustmentType.OTHER;
    }
  }
}
