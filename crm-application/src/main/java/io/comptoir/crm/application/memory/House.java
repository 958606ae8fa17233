package io.comptoir.crm.application.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Everything stored, at one moment. Only the unit of work that copied it writes into it, until it is frozen. */
final class House {
  private final Map<Table<?, ?>, SortedTree<?, ?>> tables;
  private long received;
  private boolean frozen;

  private House(Map<Table<?, ?>, SortedTree<?, ?>> tables, long received) {
    this.tables = tables;
    this.received = received;
  }

  static House empty() {
    House house = new House(new HashMap<>(), 0);
    house.freeze();
    return house;
  }

  /** A copy to write into. */
  House copy() {
    return new House(new HashMap<>(tables), received);
  }

  void freeze() {
    frozen = true;
  }

  void requireWritable() {
    if (frozen) {
      throw new UnsupportedOperationException("Only a unit of work writes, and only while it runs");
    }
  }

  /** The next place in the order of reception. */
  long next() {
    requireWritable();
    return ++received;
  }

  // Only put and add fill a table, and they take what fits it.
  @SuppressWarnings("unchecked")
  <K, V> SortedTree<K, V> rows(Table<K, V> table) {
    return (SortedTree<K, V>) tables.getOrDefault(table, table.empty());
  }

  <K, P, V> SortedTree<P, V> rows(Shelf<K, P, V> shelf, K key) {
    return rows(shelf.table()).get(key).orElse(shelf.empty());
  }

  <K, V> void put(Table<K, V> table, K key, V row) {
    requireWritable();
    tables.put(table, rows(table).put(key, row));
  }

  /** Puts a row whose key must be new. */
  <K, V> void add(Table<K, V> table, K key, V row) {
    if (rows(table).get(key).isPresent()) {
      throw new IllegalStateException("This key is taken");
    }
    put(table, key, row);
  }

  <K, P, V> void put(Shelf<K, P, V> shelf, K key, P place, V row) {
    put(shelf.table(), key, rows(shelf, key).put(place, row));
  }

  <K, P, V> void remove(Shelf<K, P, V> shelf, K key, P place) {
    put(shelf.table(), key, rows(shelf, key).remove(place));
  }

  /** Puts what comes of each row of a shelf in its place. */
  <K, P, V> void rekey(Shelf<K, P, V> shelf, UnaryOperator<V> change) {
    for (K key : rows(shelf.table()).keys()) {
      rows(shelf, key).entries().toList().forEach(row -> put(shelf, key, row.key(), change.apply(row.value())));
    }
  }

  <K, V> void remove(Table<K, V> table, K key) {
    requireWritable();
    tables.put(table, rows(table).remove(key));
  }
}
