package io.comptoir.crm.application.memory;

import java.util.Comparator;

/** Names a table of the house and says how its rows are sorted; two tables are never equal. */
final class Table<K, V> {
  private final SortedTree<K, V> empty;

  Table(Comparator<? super K> order) {
    this.empty = SortedTree.empty(order);
  }

  SortedTree<K, V> empty() {
    return empty;
  }
}
