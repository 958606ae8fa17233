package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.TimeSpan;
import io.comptoir.crm.domain.purchase.FiledReceipt;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseLink;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Receipts in tables: the facts as they were told, and beside them what they come to now. */
final class JdbiPurchaseRepository implements PurchaseRepository {
  private final Sql sql;
  private final CustomerKeys customers;
  private final ReceiptRows receipts;
  private final PurchaseKeys keys;
  private final Turns turns;
  private final Map<Long, Supplier<List<Long>>> counts;
  private final Map<Long, Optional<Long>> owners;

  JdbiPurchaseRepository(Sql sql, CustomerKeys customers, PurchaseKeys keys, Interned interned, Turns turns) {
    this.sql = sql;
    this.customers = customers;
    this.receipts = new ReceiptRows(sql, interned);
    this.keys = keys;
    this.turns = turns;
    this.counts = sql.memory();
    this.owners = sql.memory();
  }

  private record Head(PurchaseId id, PurchaseState state) {}

  @Override
  public Optional<Purchase> find(PurchaseId id) {
    return keys.find(id).map(this::purchase);
  }

  @Override
  public List<Purchase> under(ReceiptIdentity identity) {
    return keys.under(identity).stream().map(this::purchase).toList();
  }

  private Purchase purchase(long key) {
    Together asked = sql.together();
    Supplier<List<Head>> heads =
        asked.list("select uuid, state from purchase where id = ?", (row, context) -> head(Row.of(row)), key);
    Supplier<List<ReceiptRows.Told>> told = receipts.ask(asked, key);
    return purchase(heads.get().get(0), told.get());
  }

  private static Purchase purchase(Head head, List<ReceiptRows.Told> told) {
    ReceiptRows.Told first = told.get(0);
    ReceiptRows.Told last = told.get(told.size() - 1);
    String hash = last.content().hash() == null ? "" : last.content().hash();
    FiledReceipt filed = new FiledReceipt(last.identity(), last.content().receipt(), hash, first.content().raw());
    return new Purchase(head.id(), head.state(), filed, first.source(), told.size() == 1 ? null : last.source());
  }

  private static Head head(Row row) throws SQLException {
    return new Head(row.id(PurchaseId::new), row.text(PurchaseState::valueOf));
  }

  @Override
  public void add(Purchase purchase, Chained chained) {
    sql.requireWritable();
    purchase.identity().ifPresent(turns::takeFor);
    List<@Nullable Object> values = new ArrayList<>(Arrays.asList(purchase.id().value(), purchase.state()));
    values.addAll(receipts.identity(purchase.identity()));
    values.add(purchase.occurred().at());
    long key =
        sql.insert(
            "purchase",
            """
            insert into purchase (id, uuid, state, place, number, business_day, at, version)
            values (?, ?, ?, ?, ?, ?, ?, 1)""",
            values.toArray());
    keys.added(purchase.id(), key);
    owners.put(key, Optional.empty());
    receipts.add(key, purchase, purchase.source(), chained);
  }

  @Override
  public void repair(Purchase mended, Chained chained) {
    sql.requireWritable();
    mended.identity().ifPresent(turns::takeFor);
    long key = keys.own(mended.id());
    List<@Nullable Object> values = new ArrayList<>(List.of(mended.state()));
    values.addAll(receipts.identity(mended.identity()));
    values.addAll(List.of(mended.occurred().at(), key));
    sql.write(
        """
        update purchase set state = ?, place = ?, number = ?, business_day = ?, at = ?, version = version + 1
        where id = ?""",
        values.toArray());
    receipts.add(key, mended, mended.countedSource(), chained);
  }

  @Override
  public void link(PurchaseLink link, Chained chained) {
    sql.requireWritable();
    long key = keys.own(link.purchase());
    Long owner = customers.ownOrNull(link.customer());
    sql.write(
        """
        insert into purchase_link (purchase, customer, operation, at, change, salt, commitment)
        values (?, ?, ?, ?, ?, ?, ?)""",
        key, owner, link.operation().value(), link.at(), chained.change(), chained.seal().salt(),
        chained.seal().commitment());
    give(key, owner);
    sql.write(
        """
        update purchase set owner = ?, version = version + (
          select case when operation <> ? then 1 else 0 end from receipt where purchase = ? and mends = 0)
        where id = ?""",
        owner, link.operation().value(), key, key);
    sql.endParagraph();
  }

  // Customers count their purchases, so that nobody counts a hundred thousand at every visit.
  private void give(long purchase, @Nullable Long owner) {
    owners.computeIfAbsent(purchase, this::owner)
        .ifPresent(before -> sql.write("update customer set purchases = purchases - 1 where id = ?", before));
    if (owner != null) {
      sql.write("update customer set purchases = purchases + 1 where id = ?", owner);
    }
    owners.put(purchase, Optional.ofNullable(owner));
    counts.clear();
  }

  private Optional<Long> owner(long purchase) {
    return sql.number("select owner from purchase where id = ? and owner is not null", purchase);
  }

  @Override
  public Optional<CustomerId> customerOf(PurchaseId id) {
    return sql.number("select owner from purchase where uuid = ? and owner is not null", id.value())
        .map(customers::survivorId);
  }

  @Override
  public long versionOf(PurchaseId id) {
    return sql.number("select version from purchase where uuid = ?", id.value())
        .orElseThrow(() -> new IllegalStateException("The house has no purchase under this id"));
  }

  @Override
  public List<Purchase> ofCustomer(CustomerId id, @Nullable PurchaseId after, int limit) {
    Optional<PurchaseKeys.Place> from = Optional.ofNullable(after).flatMap(keys::place);
    return customers.group(id).stream()
        .flatMap(customer -> latest(customer, from, limit).get().stream())
        .sorted(Comparator.reverseOrder())
        .limit(limit)
        .map(place -> purchase(place.key()))
        .toList();
  }

  // Who asks for the latest of them asks how many there are.
  private Supplier<List<PurchaseKeys.Place>> latest(long customer, Optional<PurchaseKeys.Place> from, int limit) {
    Together asked = sql.together();
    counts.put(customer, count(asked, customer));
    return keys.ofCustomer(asked, customer, from, limit);
  }

  private static Supplier<List<Long>> count(Together asked, long customer) {
    return asked.list("select purchases from customer where id = ?", (row, context) -> row.getLong(1), customer);
  }

  @Override
  public List<PurchaseId> linkedTo(CustomerId own, TimeSpan when, int limit) {
    return sql.list(
        """
        select p.uuid from purchase_link l join purchase p on p.id = l.purchase and p.owner = l.customer
        where l.customer = ? and l.at >= ? and l.at <= ?
          and not exists (select 1 from purchase_link x where x.purchase = l.purchase and x.id > l.id)
        order by l.at desc, l.id desc limit ?""",
        (row, context) -> Row.of(row).id(PurchaseId::new),
        customers.own(own), when.from(), when.to(), limit);
  }

  @Override
  public long countOf(CustomerId id) {
    return customers.group(id).stream()
        .map(key -> counts.computeIfAbsent(key, customer -> count(sql.together(), customer)))
        .flatMap(count -> count.get().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public List<Purchase> related(List<Purchase> purchases) {
    return new RelatedReceipts(keys, this::purchase).to(purchases);
  }
}
