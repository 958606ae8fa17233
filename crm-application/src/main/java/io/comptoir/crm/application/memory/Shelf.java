package io.comptoir.crm.application.memory;

import java.util.Comparator;

/** Names a table of the house that holds several rows under one key, each at a place of its own. */
final class Shelf<K, P, V> {
  private final Table<K, SortedTree<P, V>> table;
  private final SortedTree<P, V> empty;

  Shelf(Comparator<? super K> order, Comparator<? super P> places) {
    this.table = new Table<>(order);
    this.empty = SortedTree.empty(places);
  }

  /** A shelf with places that compare by themselves, such as the order of reception. */
  static <K, P extends Comparable<? super P>, V> Shelf<K, P, V> inOrder(Comparator<? super K> order) {
    return new Shelf<>(order, Comparator.naturalOrder());
  }

  Table<K, SortedTree<P, V>> table() {
    return table;
  }

  SortedTree<P, V> empty() {
    return empty;
  }
}
