package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.purchase.LineReference;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers that stand for purchases inside, and by what they are found. */
final class PurchaseKeys {
  private final Sql sql;
  private final Interned interned;
  private final Map<PurchaseId, Long> known;

  PurchaseKeys(Sql sql, Interned interned) {
    this.sql = sql;
    this.interned = interned;
    this.known = sql.memory();
  }

  /** Notes the number of a purchase that was just added. */
  void added(PurchaseId id, long key) {
    known.put(id, key);
  }

  /** Where a purchase stands in its customer's history. */
  record Place(long key, Instant at, PurchaseId id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::at).thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  Optional<Long> find(PurchaseId id) {
    Optional<Long> remembered = Optional.ofNullable(known.get(id));
    return remembered.isPresent() ? remembered : sql.number("select id from purchase where uuid = ?", id.value());
  }

  long own(PurchaseId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("The house has no purchase under this id"));
  }

  /** Everything that says it is this receipt. */
  List<Long> under(ReceiptIdentity identity) {
    return interned.knownPlace(identity.store(), identity.till())
        .map(
            place ->
                keys(
                    "select id from purchase where place = ? and number = ? and business_day = ? order by id",
                    place, identity.number().value(), identity.businessDay()))
        .orElse(List.of());
  }

  /** Everything that a line of goods that come back may mean. */
  List<Long> meantBy(LineReference sale) {
    Long place = interned.knownPlace(sale.store(), sale.till()).orElse(null);
    LocalDate day = sale.businessDay();
    return place == null
        ? List.of()
        : keys(
            "select id from purchase where place = ? and number = ? and (cast(? as text) is null or business_day = ?) order by id",
            place, sale.number().value(), day, day);
  }

  /** What voids a receipt. */
  List<Long> voiding(ReceiptIdentity identity) {
    return interned.knownPlace(identity.store(), identity.till())
        .map(
            place ->
                keys(
                    "select purchase from receipt where voids_place = ? and voids_number = ? and voids_day = ?",
                    place, identity.number().value(), identity.businessDay()))
        .orElse(List.of());
  }

  /** What took goods back from a receipt, or may have. */
  List<Long> returningFrom(ReceiptIdentity identity) {
    return interned.knownPlace(identity.store(), identity.till())
        .map(
            place ->
                keys(
                    """
                    select distinct r.purchase from receipt_line l join receipt r on r.id = l.receipt
                    where l.returns_place = ? and l.returns_number = ?
                      and (l.returns_day is null or l.returns_day = ?)""",
                    place, identity.number().value(), identity.businessDay()))
        .orElse(List.of());
  }

  private List<Long> keys(String text, @Nullable Object... values) {
    return sql.list(text, (row, context) -> row.getLong(1), values);
  }

  Optional<Place> place(PurchaseId id) {
    return sql.first(
        "select id, at from purchase where uuid = ?",
        (row, context) -> new Place(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), id),
        id.value());
  }

  /** A customer's own purchases after a place in its history, or from the start, the latest first. */
  List<Place> ofCustomer(long customer, Optional<Place> after, int limit) {
    return after.map(place -> places(
            """
            select id, at, uuid from purchase where owner = ? and (at, uuid) < (?, ?)
            order by at desc, uuid desc limit ?""",
            customer, place.at(), place.id().value(), limit))
        .orElseGet(() -> places(
            "select id, at, uuid from purchase where owner = ? order by at desc, uuid desc limit ?", customer, limit));
  }

  private List<Place> places(String text, Object... values) {
    return sql.list(
        text,
        (row, context) -> {
          Row column = Row.of(row);
          return new Place(column.number(), column.moment(), column.id(PurchaseId::new));
        },
        values);
  }
}
