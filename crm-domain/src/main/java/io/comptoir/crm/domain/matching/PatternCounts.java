package io.comptoir.crm.domain.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many pairs agree how. Not thread-safe; each thread counts its own, and the sum of all is the same in any order,
 * because whole numbers are added.
 */
public final class PatternCounts {
  private final Map<Pattern, Long> counts = new HashMap<>();
  private long all;

  /** Counts one pair. */
  public void add(Comparison comparison) {
    counts.merge(comparison.pattern(), 1L, Long::sum);
    all++;
  }

  /** Counts everything that another has counted. */
  public void add(PatternCounts others) {
    others.counts.forEach((pattern, count) -> counts.merge(pattern, count, Long::sum));
    all += others.all;
  }

  /** How many pairs were counted. */
  public long all() {
    return all;
  }

  /** The patterns with their counts, in the order of the patterns: sums of fractions depend on it. */
  List<Counted> inOrder() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** How many pairs agree like this. */
  record Counted(Pattern pattern, long pairs) {}
}
