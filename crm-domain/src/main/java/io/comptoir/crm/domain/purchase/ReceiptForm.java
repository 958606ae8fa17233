package io.comptoir.crm.domain.purchase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as a till typed it, before {@link ReceiptReader} reads it. Immutable; null is a member that is missing or
 * of a wrong type. Whoever fills it has masked payment card numbers in its texts and in {@code raw}.
 *
 * @param receiptNumber the number printed on it
 * @param businessDay the day the shop books it on; the day it happened counts when missing
 * @param kind the word for what it tells
 * @param lines the lines, or null when missing
 * @param adjustments what the total holds beside the lines; empty when missing
 * @param includedTaxes taxes the prices hold already; empty when missing
 * @param total what was paid
 * @param voids what a void cancels
 * @param raw the whole purchase as it came, kept where something of it has to be repaired; null when there is none
 */
public record ReceiptForm(
    @Nullable String receiptNumber,
    @Nullable String businessDay,
    @Nullable String kind,
    @Nullable List<LineForm> lines,
    List<AdjustmentForm> adjustments,
    List<TaxForm> includedTaxes,
    @Nullable MoneyForm total,
    @Nullable ReceiptReferenceForm voids,
    @Nullable String raw) {
  /** Copies the lists. */
  public ReceiptForm {
    lines = lines == null ? null : List.copyOf(lines);
    adjustments = List.copyOf(adjustments);
    includedTaxes = List.copyOf(includedTaxes);
  }
}
