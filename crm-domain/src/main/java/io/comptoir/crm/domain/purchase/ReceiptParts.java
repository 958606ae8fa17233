package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a typed receipt that could be read.
 *
 * @param lines the lines by their place on the receipt
 * @param complete whether every part could be read
 */
record ReceiptParts(
    Map<Integer, ReceiptLine> lines,
    List<Adjustment> adjustments,
    List<IncludedTax> taxes,
    @Nullable Money total,
    boolean complete) {

  /** What does not hold between the parts: the lines each, and the sums when every part could be read. */
  List<Warning> problems(@Nullable ReceiptKind kind) {
    List<Warning> found = new ArrayList<>();
    lines.forEach((index, line) -> LineRules.problems(line, kind, currencyFor(line)).forEach(
        problem -> found.add(problem.below("/lines/" + index))));
    if (complete && total != null) {
      found.addAll(TotalRules.problems(total, orderedLines(), adjustments, taxes));
    }
    return found;
  }

  Receipt receipt(ReceiptIdentity identity, ReceiptKind kind, @Nullable ReceiptIdentity voids) {
    if (total == null) {
      throw new IllegalStateException(FaultCode.RECEIPT_TOTAL_MISSING + " was not noted");
    }
    return new Receipt(identity, kind, orderedLines(), adjustments, taxes, total, voids);
  }

  private List<ReceiptLine> orderedLines() {
    return List.copyOf(lines.values());
  }

  private Currency currencyFor(ReceiptLine line) {
    return total == null ? line.total().currency() : total.currency();
  }
}
