package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What must hold between a receipt's total, its lines, adjustments and included taxes. */
final class TotalRules {
  private final Money total;
  private final List<Warning> found = new ArrayList<>();

  private TotalRules(Money total) {
    this.total = total;
  }

  static List<Warning> problems(
      Money total, List<ReceiptLine> lines, List<Adjustment> adjustments, List<IncludedTax> taxes) {
    TotalRules rules = new TotalRules(total);
    rules.fits("/total", total);
    rules.each("/adjustments/", adjustments.stream().map(Adjustment::amount).toList());
    rules.each("/included_taxes/", taxes.stream().map(IncludedTax::amount).toList());
    rules.addsUp(Stream.concat(
        lines.stream().map(ReceiptLine::total), adjustments.stream().map(Adjustment::amount)).toList());
    return rules.found;
  }

  private void each(String list, List<Money> amounts) {
    for (int i = 0; i < amounts.size(); i++) {
      fits(list + i + "/amount", amounts.get(i));
    }
  }

  private void fits(String pointer, Money money) {
    if (!money.currency().equals(total.currency())) {
      problem(pointer + "/currency", FaultCode.CURRENCY_MIXED, "A receipt has one currency, that of its total");
    } else if (!money.fitsCurrency()) {
      problem(pointer + "/amount", FaultCode.AMOUNT_DECIMALS, "More decimals than the currency has");
    }
  }

  private void addsUp(List<Money> parts) {
    if (parts.stream().allMatch(part -> part.currency().equals(total.currency()))
        && !parts.stream().reduce(Money.zero(total.currency()), Money::plus).equals(total)) {
      problem("/total/amount", FaultCode.RECEIPT_TOTAL_MISMATCH,
          "A receipt's total is the sum of its lines and adjustments, exactly");
    }
  }

  private void problem(String pointer, FaultCode code, String detail) {
    found.add(new Warning(pointer, code, detail, true));
  }
}
