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
import java.util.function.Supplier;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The numbers that stand for purchases inside, and by what they are found. */
final class PurchaseKeys {
  private static final String UNDER =
      "select id from purchase where place = ? and number = ? and business_day = ? order by id";
  private static final String VOIDING =
      "select purchase from receipt where voids_place = ? and voids_number = ? and voids_day = ?";
  private static final String RETURNING =
      """
      select distinct r.purchase from receipt_line l join receipt r on r.id = l.receipt
      where l.returns_place = ? and l.returns_number = ? and (l.returns_day is null or l.returns_day = ?)""";
  private static final String LATER =
      """
      select id, at, uuid from purchase where owner = ? and (at, uuid) < (?, ?)
      order by at desc, uuid desc limit ?""";
  private static final String LATEST =
      "select id, at, uuid from purchase where owner = ? order by at desc, uuid desc limit ?";
  private static final RowMapper<Place> PLACE =
      (row, context) -> {
        Row column = Row.of(row);
        return new Place(column.number(), column.moment(), column.id(PurchaseId::new));
      };

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

  /** What bears on a receipt: what says it is the same one, what voids it, what took goods back from it or may have. */
  record Bearing(Supplier<List<Long>> same, Supplier<List<Long>> voiding, Supplier<List<Long>> returning) {
    private static final Bearing NOTHING = new Bearing(List::of, List::of, List::of);
  }

  Bearing on(ReceiptIdentity identity) {
    return interned.knownPlace(identity.store(), identity.till())
        .map(place -> bearing(place, identity.number().value(), identity.businessDay()))
        .orElse(Bearing.NOTHING);
  }

  private Bearing bearing(long place, String number, LocalDate day) {
    Together asked = sql.together();
    return new Bearing(
        keys(asked, UNDER, place, number, day), keys(asked, VOIDING, place, number, day),
        keys(asked, RETURNING, place, number, day));
  }

  private static Supplier<List<Long>> keys(Together asked, String text, Object... values) {
    return asked.list(text, (row, context) -> row.getLong(1), values);
  }

  /** Everything that says it is this receipt. */
  List<Long> under(ReceiptIdentity identity) {
    return interned.knownPlace(identity.store(), identity.till())
        .map(place -> keys(UNDER, place, identity.number().value(), identity.businessDay()))
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
  Supplier<List<Place>> ofCustomer(Together asked, long customer, Optional<Place> after, int limit) {
    return after
        .map(place -> asked.list(LATER, PLACE, customer, place.at(), place.id().value(), limit))
        .orElseGet(() -> asked.list(LATEST, PLACE, customer, limit));
  }
}
