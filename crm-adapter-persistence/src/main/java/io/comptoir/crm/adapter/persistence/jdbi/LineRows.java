package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import io.comptoir.crm.domain.purchase.Adjustment;
import io.comptoir.crm.domain.purchase.AdjustmentType;
import io.comptoir.crm.domain.purchase.Article;
import io.comptoir.crm.domain.purchase.IncludedTax;
import io.comptoir.crm.domain.purchase.LineReference;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import io.comptoir.crm.domain.purchase.ReceiptNumber;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of receipts, and the amounts beside the lines. All are in the receipt's one currency. */
final class LineRows {
  private static final String INCLUDED_TAX = "INCLUDED_TAX";

  private final Sql sql;
  private final Interned interned;

  LineRows(Sql sql, Interned interned) {
    this.sql = sql;
    this.interned = interned;
  }

  /** What a receipt's total holds beside the lines, and the taxes told. */
  record Amounts(List<Adjustment> adjustments, List<IncludedTax> taxes) {}

  private record Amount(String type, @Nullable String label, Money amount) {}

  void add(long key, Receipt receipt) {
    for (int i = 0; i < receipt.lines().size(); i++) {
      addLine(key, i, receipt.lines().get(i));
    }
    int position = 0;
    for (Adjustment adjustment : receipt.adjustments()) {
      addAmount(key, position++, new Amount(adjustment.type().name(), adjustment.label(), adjustment.amount()));
    }
    for (IncludedTax tax : receipt.includedTaxes()) {
      addAmount(key, position++, new Amount(INCLUDED_TAX, tax.label(), tax.amount()));
    }
  }

  private void addLine(long key, int position, ReceiptLine line) {
    Article article = line.article();
    Optional<LineReference> returns = Optional.ofNullable(line.returns());
    sql.write(
        """
        insert into receipt_line (receipt, position, number, sku, gtin, description, quantity, unit_price, discount,
          total, returns_place, returns_number, returns_day, returns_line)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        key, position, line.number(), article.sku(), article.gtin(), article.description(), line.quantity().toString(),
        text(line.unitPrice()), text(line.discount()), text(line.total()),
        returns.map(sale -> interned.place(sale.store(), sale.till())).orElse(null),
        returns.map(sale -> sale.number().value()).orElse(null), returns.map(LineReference::businessDay).orElse(null),
        returns.map(LineReference::lineNumber).orElse(null));
  }

  private void addAmount(long key, int position, Amount amount) {
    sql.write(
        "insert into receipt_amount (receipt, position, type, label, amount) values (?, ?, ?, ?, ?)",
        key, position, amount.type(), amount.label(), text(amount.amount()));
  }

  static @Nullable String text(@Nullable Money money) {
    return money == null ? null : money.amount().toPlainString();
  }

  List<ReceiptLine> lines(long key, Currency currency) {
    return sql.list(
        """
        select l.number, l.sku, l.gtin, l.description, l.quantity, l.unit_price, l.discount, l.total,
          p.store, p.till, l.returns_number, l.returns_day, l.returns_line
        from receipt_line l left join place p on p.id = l.returns_place where l.receipt = ? order by l.position""",
        (row, context) -> line(Row.of(row), currency),
        key);
  }

  private static ReceiptLine line(Row row, Currency currency) throws SQLException {
    return new ReceiptLine(
        Math.toIntExact(row.number()), new Article(row.textOrNull(), row.textOrNull(), row.textOrNull()),
        new Quantity(row.text(BigDecimal::new)), row.textOrNull(amount -> money(amount, currency)),
        row.textOrNull(amount -> money(amount, currency)), row.text(amount -> money(amount, currency)), reference(row));
  }

  private static @Nullable LineReference reference(Row row) throws SQLException {
    StoreCode store = row.textOrNull(StoreCode::new);
    if (store == null) {
      return null;
    }
    TillCode till = row.text(TillCode::new);
    ReceiptNumber number = row.text(ReceiptNumber::new);
    return new LineReference(store, till, number, row.dayOrNull(), integer(row.numberOrNull()));
  }

  private static @Nullable Integer integer(@Nullable Long number) {
    return number == null ? null : Math.toIntExact(number);
  }

  Amounts amounts(long key, Currency currency) {
    List<Adjustment> adjustments = new ArrayList<>();
    List<IncludedTax> taxes = new ArrayList<>();
    for (Amount amount : amountRows(key, currency)) {
      if (amount.type().equals(INCLUDED_TAX)) {
        taxes.add(new IncludedTax(amount.label(), amount.amount()));
      } else {
        adjustments.add(new Adjustment(AdjustmentType.valueOf(amount.type()), amount.label(), amount.amount()));
      }
    }
    return new Amounts(adjustments, taxes);
  }

  private List<Amount> amountRows(long key, Currency currency) {
    return sql.list(
        "select type, label, amount from receipt_amount where receipt = ? order by position",
        (row, context) -> new Amount(row.getString(1), row.getString(2), money(row.getString(3), currency)),
        key);
  }

  static Money money(String amount, Currency currency) {
    return new Money(new BigDecimal(amount), currency);
  }
}
