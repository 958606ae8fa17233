package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that adds up: line totals within one minor unit of quantity × unit price less discount, the total exactly
 * the sum of lines and adjustments, one currency, the shop's signs. Immutable; one that does not add up cannot be made.
 *
 * @param identity store, till, business day and number
 * @param kind sale, return, exchange or void
 * @param lines at least one, at most 10000; a void may have none
 * @param adjustments what the total holds beside the lines
 * @param includedTaxes taxes the prices hold already: told, not summed
 * @param total what was paid, or given back when negative
 * @param voids the receipt that a void cancels; null for every other kind
 */
public record Receipt(
    ReceiptIdentity identity,
    ReceiptKind kind,
    List<ReceiptLine> lines,
    List<Adjustment> adjustments,
    List<IncludedTax> includedTaxes,
    Money total,
    @Nullable ReceiptIdentity voids) {
  /** The most lines a receipt has. */
  public static final int MAX_LINES = 10_000;

  /** Copies the lists; refuses a receipt that does not add up, naming the rule it breaks. */
  public Receipt {
    Objects.requireNonNull(identity, "identity");
    lines = List.copyOf(lines);
    adjustments = List.copyOf(adjustments);
    includedTaxes = List.copyOf(includedTaxes);
    List<Warning> problems = new ArrayList<>(KindRules.lines(kind, lines.size()));
    problems.addAll(KindRules.voids(kind, voids, identity));
    for (int i = 0; i < lines.size(); i++) {
      addBelow(problems, "/lines/" + i, LineRules.problems(lines.get(i), kind, total.currency()));
    }
    problems.addAll(TotalRules.problems(total, lines, adjustments, includedTaxes));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0).code() + " at " + problems.get(0).pointer());
    }
  }

  private static void addBelow(List<Warning> all, String prefix, List<Warning> found) {
    found.forEach(problem -> all.add(problem.below(prefix)));
  }

  /**
   * Whether the other tells the same: kind, currency, total, and for each line article, quantity and total, compared as
   * values and in any order of lines. Texts, prices, adjustments and identity are not compared.
   */
  public boolean sameContentAs(Receipt other) {
    return contentText().equals(other.contentText());
  }

  /** The text that receipts of the same content share, and no others; a content hash is made of its UTF-8 bytes. */
  public String contentText() {
    return ReceiptText.content(this);
  }
}
