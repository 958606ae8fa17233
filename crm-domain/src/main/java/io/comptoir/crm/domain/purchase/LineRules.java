package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold within one line; problems point below the line. */
final class LineRules {
  private final ReceiptLine line;
  private final List<Warning> found = new ArrayList<>();

  private LineRules(ReceiptLine line) {
    this.line = line;
  }

  static List<Warning> problems(ReceiptLine line, @Nullable ReceiptKind kind, Currency currency) {
    LineRules rules = new LineRules(line);
    rules.oneCurrency(currency);
    rules.amountsFitTheCurrency();
    rules.signsAgree();
    if (rules.found.isEmpty()) {
      rules.totalAddsUp();
    }
    rules.belongsOn(kind);
    return rules.found;
  }

  private void oneCurrency(Currency currency) {
    amounts().forEach((pointer, money) -> {
      if (!money.currency().equals(currency)) {
        problem(pointer + "/currency", FaultCode.CURRENCY_MIXED, "A receipt has one currency, that of its total");
      }
    });
  }

  private void amountsFitTheCurrency() {
    amounts().forEach((pointer, money) -> {
      if (!pointer.equals("/unit_price") && !money.fitsCurrency()) {
        problem(pointer + "/amount", FaultCode.AMOUNT_DECIMALS, "More decimals than the currency has");
      }
    });
  }

  private void signsAgree() {
    if (line.unitPrice() != null && line.unitPrice().signum() < 0) {
      problem("/unit_price/amount", FaultCode.SIGN_MISMATCH, "A unit price is not negative; the quantity has the sign");
    }
    if (opposes(line.discount())) {
      problem("/discount/amount", FaultCode.SIGN_MISMATCH, "A discount carries the sign of its line");
    }
    if (opposes(line.total())) {
      problem("/total/amount", FaultCode.SIGN_MISMATCH, "A line's total carries the sign of its quantity");
    }
  }

  private void totalAddsUp() {
    if (line.unitPrice() == null) {
      return;
    }
    Money price = line.unitPrice().times(line.quantity());
    Money expected = line.discount() == null ? price : price.minus(line.discount());
    if (!line.total().isWithinOneMinorUnitOf(expected)) {
      problem("/total/amount", FaultCode.LINE_TOTAL_MISMATCH,
          "A line's total is quantity × unit price rounded half up, less discount, within one minor unit");
    }
  }

  private void belongsOn(@Nullable ReceiptKind kind) {
    if (kind != null && !kind.allows(line.quantity().signum())) {
      problem("/quantity", FaultCode.SIGN_MISMATCH,
          "Goods out are positive, goods back negative; a receipt with both is an exchange");
    }
  }

  private boolean opposes(@Nullable Money money) {
    return money != null && money.signum() != 0 && money.signum() != line.quantity().signum();
  }

  private Map<String, Money> amounts() {
    Map<String, Money> amounts = new LinkedHashMap<>();
    if (line.unitPrice() != null) {
      amounts.put("/unit_price", line.unitPrice());
    }
    if (line.discount() != null) {
      amounts.put("/discount", line.discount());
    }
    amounts.put("/total", line.total());
    return amounts;
  }

  private void problem(String pointer, FaultCode code, String detail) {
    found.add(new Warning(pointer, code, detail, true));
  }
}
