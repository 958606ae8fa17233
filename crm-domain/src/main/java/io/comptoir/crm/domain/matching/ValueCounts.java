package io.comptoir.crm.domain.matching;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many people of a file have each value, counted on the file. Not thread-safe while people are added. */
public final class ValueCounts implements Holders {
  private final Map<MatchField, Map<String, Integer>> counts = new EnumMap<>(MatchField.class);
  private final Map<MatchField, Integer> people = new EnumMap<>(MatchField.class);

  /** Counts the values of one more person. */
  public void add(Traits traits) {
    for (MatchField field : MatchField.values()) {
      List<String> values = FieldValues.of(traits, field);
      if (!values.isEmpty()) {
        people.merge(field, 1, Integer::sum);
        Map<String, Integer> known = counts.computeIfAbsent(field, any -> new HashMap<>());
        values.stream().distinct().forEach(value -> known.merge(value, 1, Integer::sum));
      }
    }
  }

  @Override
  public long of(MatchField field, String value) {
    return counts.getOrDefault(field, Map.of()).getOrDefault(value, 0);
  }

  @Override
  public long people(MatchField field) {
    return people.getOrDefault(field, 0);
  }

  /** The values of a field that {@linkplain #areTooMany too many} people have, with their number. */
  public SortedMap<String, Integer> shared(MatchField field) {
    SortedMap<String, Integer> shared = new TreeMap<>();
    counts.getOrDefault(field, Map.of()).forEach((value, count) -> {
      if (areTooMany(field, value)) {
        shared.put(value, count);
      }
    });
    return shared;
  }
}
