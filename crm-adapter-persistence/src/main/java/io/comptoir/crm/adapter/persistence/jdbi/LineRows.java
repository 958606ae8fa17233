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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines of receipts, and the amounts beside the lines. All are in the receipt's one currency. */
final class LineRows {
  private static final String INCLUDED_TAX = "INCLUDED_TAX";

  private static final String LINES =
      """
      select l.receipt, t.currency, l.number, l.sku, l.gtin, l.description, l.quantity, l.unit_price, l.discount, l.total,
        p.store, p.till, l.returns_number, l.returns_day, l.returns_line
      from receipt t join receipt_line l on l.receipt = t.id left join place p on p.id = l.returns_place\s""";
  private static final String AMOUNTS =
      """
      select a.receipt, t.currency, a.type, a.label, a.amount
      from receipt t join receipt_amount a on a.receipt = t.id\s""";

  private final Sql sql;
  private final Interned interned;

  LineRows(Sql sql, Interned interned) {
    this.sql = sql;
    this.interned = interned;
  }

  /** What a receipt's total holds beside the lines, or a tax told. */
  record Amount(String type, @Nullable String label, Money amount) {}

  void add(long key, Receipt receipt) {
    List<ReceiptLine> lines = receipt.lines();
    sql.writeAll(
        """
        insert into receipt_line (receipt, position, number, sku, gtin, description, quantity, unit_price, discount,
          total, returns_place, returns_number, returns_day, returns_line)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        IntStream.range(0, lines.size()).mapToObj(i -> row(key, i, lines.get(i))).toList());
    List<Amount> amounts = amounts(receipt);
    sql.writeAll(
        "insert into receipt_amount (receipt, position, type, label, amount) values (?, ?, ?, ?, ?)",
        IntStream.range(0, amounts.size()).mapToObj(i -> row(key, i, amounts.get(i))).toList());
  }

  private static List<Amount> amounts(Receipt receipt) {
    List<Amount> amounts = new ArrayList<>();
    receipt.adjustments().forEach(beside -> amounts.add(new Amount(beside.type().name(), beside.label(), beside.amount())));
    receipt.includedTaxes().forEach(tax -> amounts.add(new Amount(INCLUDED_TAX, tax.label(), tax.amount())));
    return amounts;
  }

  private static @Nullable Object[] row(long key, int position, Amount amount) {
    return new @Nullable Object[] {key, position, amount.type(), amount.label(), text(amount.amount())};
  }

  private @Nullable Object[] row(long key, int position, ReceiptLine line) {
    Article article = line.article();
    Optional<LineReference> returns = Optional.ofNullable(line.returns());
    return new @Nullable Object[] {
      key, position, line.number(), article.sku(), article.gtin(), article.description(), line.quantity().toString(),
      text(line.unitPrice()), text(line.discount()), text(line.total()),
      returns.map(sale -> interned.place(sale.store(), sale.till())).orElse(null),
      returns.map(sale -> sale.number().value()).orElse(null), returns.map(LineReference::businessDay).orElse(null),
      returns.map(LineReference::lineNumber).orElse(null)
    };
  }

  static @Nullable String text(@Nullable Money money) {
    return money == null ? null : money.amount().toPlainString();
  }

  /** A part of a receipt, and the receipt's number. */
  record Part<T>(long receipt, T part) {
    static <T> List<T> of(long receipt, Supplier<List<Part<T>>> parts) {
      return parts.get().stream().filter(part -> part.receipt() == receipt).map(Part::part).toList();
    }
  }

  /** Asks for the lines of the receipts {@code t} that fit a condition. */
  Supplier<List<Part<ReceiptLine>>> lines(Together asked, String condition, long key) {
    return asked.list(
        LINES + condition + " order by l.receipt, l.position", (row, context) -> line(Row.of(row)), key);
  }

  private static Part<ReceiptLine> line(Row row) throws SQLException {
    long receipt = row.number();
    return new Part<>(receipt, line(row, row.text(Currency::getInstance)));
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

  /** Asks for the amounts beside the lines of the receipts {@code t} that fit a condition. */
  Supplier<List<Part<Amount>>> amounts(Together asked, String condition, long key) {
    return asked.list(
        AMOUNTS + condition + " order by a.receipt, a.position", (row, context) -> amount(Row.of(row)), key);
  }

  private static Part<Amount> amount(Row row) throws SQLException {
    long receipt = row.number();
    Currency currency = row.text(Currency::getInstance);
    return new Part<>(
        receipt, new Amount(row.text(), row.textOrNull(), row.text(amount -> money(amount, currency))));
  }

  static List<Adjustment> adjustments(List<Amount> amounts) {
    return amounts.stream()
        .filter(amount -> !amount.type().equals(INCLUDED_TAX))
        .map(beside -> new Adjustment(AdjustmentType.valueOf(beside.type()), beside.label(), beside.amount()))
        .toList();
  }

  static List<IncludedTax> taxes(List<Amount> amounts) {
    return amounts.stream()
        .filter(amount -> amount.type().equals(INCLUDED_TAX))
        .map(tax -> new IncludedTax(tax.label(), tax.amount()))
        .toList();
  }

  static Money money(String amount, Currency currency) {
    return new Money(new BigDecimal(amount), currency);
  }
}
