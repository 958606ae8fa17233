package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.adapter.persistence.jdbi.LineRows.Amount;
import io.comptoir.crm.adapter.persistence.jdbi.LineRows.Part;
import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.FiledReceipt;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import io.comptoir.crm.domain.purchase.ReceiptKind;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import io.comptoir.crm.domain.purchase.ReceiptNumber;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was told of purchases: first what came, then what mended it. Rows are added and never changed. */
final class ReceiptRows {
  private static final String SELECT =
      """
      select t.id, t.operation, o.store, o.till, a.code, t.at, t.suspect, t.received_at, t.content_hash, t.raw,
        p.store, p.till, t.number, t.business_day, t.kind, t.currency, t.total,
        v.store, v.till, t.voids_number, t.voids_day
      from receipt t join place o on o.id = t.place left join advisor a on a.id = t.advisor
        left join place p on p.id = t.receipt_place left join place v on v.id = t.voids_place
      """;

  private final Sql sql;
  private final Interned interned;
  private final LineRows lines;

  ReceiptRows(Sql sql, Interned interned) {
    this.sql = sql;
    this.interned = interned;
    this.lines = new LineRows(sql, interned);
  }

  /** One telling: where it comes from, the text kept of it, and the receipt when it could be read. */
  record Told(PurchaseSource source, @Nullable ReceiptIdentity identity, Content content) {}

  /** What was told: the receipt with its hash, or the text that came. */
  record Content(@Nullable Receipt receipt, @Nullable String hash, @Nullable String raw) {}

  private record Head(long key, PurchaseSource source, @Nullable String hash, @Nullable String raw,
      @Nullable ReceiptIdentity identity, @Nullable Sums sums) {}

  private record Sums(ReceiptKind kind, Currency currency, String total, @Nullable ReceiptIdentity voids) {}

  void add(long purchase, Purchase told, PurchaseSource source, Chained chained) {
    FiledReceipt filed = told.filed();
    Optional<Receipt> receipt = told.receipt();
    Optional<ReceiptIdentity> voids = receipt.map(Receipt::voids);
    List<@Nullable Object> values = new ArrayList<>(Arrays.asList(purchase, told.repair() != null));
    values.addAll(source(source));
    values.addAll(Arrays.asList(told.repair() == null ? filed.raw() : null, receipt.map(r -> filed.contentHash()).orElse(null)));
    values.addAll(identity(told.identity()));
    values.addAll(
        Arrays.asList(
            receipt.map(Receipt::kind).orElse(null),
            receipt.map(r -> r.total().currency().getCurrencyCode()).orElse(null),
            receipt.map(r -> LineRows.text(r.total())).orElse(null)));
    values.addAll(identity(voids));
    values.addAll(Arrays.asList(chained.change(), chained.seal().salt(), chained.seal().commitment()));
    long key = insert(values);
    receipt.ifPresent(read -> lines.add(key, read));
  }

  private long insert(List<@Nullable Object> values) {
    return sql.insert(
            "receipt",
        """
        insert into receipt (id, purchase, mends, operation, place, advisor, at, suspect, received_at, raw, content_hash,
          receipt_place, number, business_day, kind, currency, total, voids_place, voids_number, voids_day,
          change, salt, commitment)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        values.toArray());
  }

  private List<@Nullable Object> source(PurchaseSource source) {
    return Arrays.asList(
        source.operation().value(), interned.place(source.origin().store(), source.origin().till()),
        interned.advisor(source.origin().advisor()), source.occurred().at(), source.occurred().suspect(),
        source.occurred().receivedAt());
  }

  /** Place, number and day as columns. */
  List<@Nullable Object> identity(Optional<ReceiptIdentity> identity) {
    return Arrays.asList(
        identity.map(known -> interned.place(known.store(), known.till())).orElse(null),
        identity.map(known -> known.number().value()).orElse(null),
        identity.map(ReceiptIdentity::businessDay).orElse(null));
  }

  /** What was told of a purchase, in the order it was told. */
  Supplier<List<Told>> ask(Together asked, long purchase) {
    return ask(asked, "where t.purchase = ?", purchase);
  }

  private Supplier<List<Told>> ask(Together asked, String condition, long key) {
    Supplier<List<Head>> heads =
        asked.list(SELECT + condition + " order by t.id", (row, context) -> head(Row.of(row)), key);
    Supplier<List<Part<ReceiptLine>>> sold = lines.lines(asked, condition, key);
    Supplier<List<Part<Amount>>> beside = lines.amounts(asked, condition, key);
    return () -> heads.get().stream().map(head -> told(head, sold, beside)).toList();
  }

  /** One telling as the chain of hashes covers it. */
  FactContent fact(long key) {
    Told told = ask(sql.together(), "where t.id = ?", key).get().get(0);
    Content content = told.content();
    FiledReceipt filed =
        new FiledReceipt(
            told.identity(), content.receipt(), content.hash() == null ? "" : content.hash(), content.raw());
    PurchaseState state = content.receipt() == null ? PurchaseState.NEEDS_REPAIR : PurchaseState.RECORDED;
    return sql.first(
            "select p.uuid, t.mends from receipt t join purchase p on p.id = t.purchase where t.id = ?",
            (row, context) -> {
              Row column = Row.of(row);
              PurchaseId id = column.id(PurchaseId::new);
              PurchaseSource repair = column.yes() ? told.source() : null;
              Purchase purchase = new Purchase(id, state, filed, told.source(), repair);
              return purchase.repairContent().orElseGet(purchase::factContent);
            },
            key)
        .orElseThrow();
  }

  private static Head head(Row row) throws SQLException {
    long key = row.number();
    OperationId operation = row.id(OperationId::new);
    Origin origin = Origins.read(row);
    PurchaseSource source = new PurchaseSource(operation, Times.read(row), origin);
    String hash = row.textOrNull();
    String raw = row.textOrNull();
    return new Head(key, source, hash, raw, readIdentity(row), sums(row));
  }

  private static @Nullable ReceiptIdentity readIdentity(Row row) throws SQLException {
    StoreCode store = row.textOrNull(StoreCode::new);
    TillCode till = row.textOrNull(TillCode::new);
    ReceiptNumber number = row.textOrNull(ReceiptNumber::new);
    LocalDate day = row.dayOrNull();
    boolean none = store == null || till == null || number == null || day == null;
    return none ? null : new ReceiptIdentity(store, till, day, number);
  }

  private static @Nullable Sums sums(Row row) throws SQLException {
    ReceiptKind kind = row.textOrNull(ReceiptKind::valueOf);
    Currency currency = row.textOrNull(Currency::getInstance);
    String total = row.textOrNull();
    boolean none = kind == null || currency == null || total == null;
    return none ? null : new Sums(kind, currency, total, readIdentity(row));
  }

  private static Told told(Head head, Supplier<List<Part<ReceiptLine>>> sold, Supplier<List<Part<Amount>>> beside) {
    Receipt receipt =
        head.sums() == null
            ? null
            : receipt(head, head.sums(), Part.of(head.key(), sold), Part.of(head.key(), beside));
    return new Told(head.source(), head.identity(), new Content(receipt, head.hash(), head.raw()));
  }

  private static Receipt receipt(Head head, Sums sums, List<ReceiptLine> sold, List<Amount> beside) {
    return new Receipt(
        Objects.requireNonNull(head.identity()), sums.kind(), sold, LineRows.adjustments(beside), LineRows.taxes(beside),
        LineRows.money(sums.total(), sums.currency()), sums.voids());
  }
}
