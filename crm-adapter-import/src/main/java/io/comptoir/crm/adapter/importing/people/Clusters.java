package io.comptoir.crm.adapter.importing.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Gathers the rows that are certainly one person. */
final class Clusters {
  private final int[] parents;

  Clusters(int rows) {
    this.parents = IntStream.range(0, rows).toArray();
  }

  void join(int one, int other) {
    parents[root(one)] = root(other);
  }

  private int root(int row) {
    int root = row;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** The ids of each cluster in order, by the first of them. */
  Map<String, List<String>> of(List<String> ids, Comparator<String> order) {
    Map<Integer, String> names = new TreeMap<>();
    for (int row = 0; row < ids.size(); row++) {
      names.merge(root(row), ids.get(row), (one, other) -> order.compare(one, other) <= 0 ? one : other);
    }
    Map<String, List<String>> clusters = new TreeMap<>(order);
    IntStream.range(0, ids.size()).boxed()
        .sorted(Comparator.comparing(ids::get, order))
        .forEach(row -> clusters.computeIfAbsent(names.get(root(row)), any -> new ArrayList<>()).add(ids.get(row)));
    return clusters;
  }
}
