package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers that stand for customers inside, and who answers for whom. */
final class CustomerKeys {
  private final Sql sql;
  private final Map<CustomerId, Key> known;
  private final Map<Long, List<Long>> groups;

  CustomerKeys(Sql sql) {
    this.sql = sql;
    this.known = sql.memory();
    this.groups = sql.memory();
  }

  private record Key(long own, long survivor) {}

  /** Notes the number of a customer that was just created. */
  void created(CustomerId id, long key) {
    known.put(id, new Key(key, key));
    groups.put(key, List.of(key));
  }

  /** Says that others answer for some customers from now on. */
  void linked() {
    known.clear();
    groups.clear();
  }

  private Optional<Key> key(CustomerId id) {
    Optional<Key> remembered = Optional.ofNullable(known.get(id));
    return remembered.isPresent() ? remembered : read(id);
  }

  private Optional<Key> read(CustomerId id) {
    return sql.first(
        """
        select c.id, coalesce(c.survivor, c.id), exists (select 1 from customer o where o.survivor = c.id)
        from customer c where c.uuid = ?""",
        (row, context) -> noted(id, new Key(row.getLong(1), row.getLong(2)), row.getBoolean(3)),
        id.value());
  }

  // Most customers stand alone: to know it here saves a statement for each of them.
  private Key noted(CustomerId id, Key key, boolean others) {
    known.put(id, key);
    if (key.own() == key.survivor() && !others) {
      groups.put(key.own(), List.of(key.own()));
    }
    return key;
  }

  /** The customer's own number, merged or not. */
  Optional<Long> find(CustomerId id) {
    return key(id).map(Key::own);
  }

  /** The own number of a customer that must be there. */
  long own(CustomerId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("The house has no customer under this id"));
  }

  /** The own number of a customer that must be there, null for nobody. */
  @Nullable Long ownOrNull(@Nullable CustomerId id) {
    return id == null ? null : own(id);
  }

  /** The number of who answers for this customer. */
  Optional<Long> survivor(CustomerId id) {
    return key(id).map(Key::survivor);
  }

  /** The survivor and all that were merged into it, the survivor first; empty when the id was never given. */
  List<Long> group(CustomerId id) {
    return survivor(id).map(this::group).orElse(List.of());
  }

  List<Long> group(long survivor) {
    return groups.computeIfAbsent(survivor, this::readGroup);
  }

  private List<Long> readGroup(long survivor) {
    List<Long> group = new ArrayList<>(List.of(survivor));
    group.addAll(
        sql.list("select id from customer where survivor = ? order by id", (row, context) -> row.getLong(1), survivor));
    return List.copyOf(group);
  }

  /** The id of who answers for the customer of this number. */
  CustomerId survivorId(long key) {
    return sql.first(
            """
            select s.uuid from customer c join customer s on s.id = coalesce(c.survivor, c.id) where c.id = ?""",
            (row, context) -> Row.of(row).id(CustomerId::new),
            key)
        .orElseThrow();
  }
}
