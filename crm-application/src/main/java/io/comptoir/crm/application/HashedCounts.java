package io.comptoir.crm.application;

import io.comptoir.crm.domain.matching.FieldValues;
import io.comptoir.crm.domain.matching.Holders;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Traits;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many of some people have each value, by hashes of the values: to be kept, so that a scan of a few customers goes by
 * what was counted on many. What only one of them has is as rare as what nobody has, and is not kept. Not thread-safe.
 */
final class HashedCounts implements Holders {
  private static final int RADIX = 36;

  private final KeyedHash hash;
  private final Map<MatchField, Integer> people = new EnumMap<>(MatchField.class);
  private final Map<Long, Integer> counts = new HashMap<>();

  HashedCounts(KeyedHash hash) {
    this.hash = hash;
  }

  /** Counts the values of one more person. */
  void add(Traits traits) {
    for (MatchField field : MatchField.values()) {
      var values = FieldValues.of(traits, field);
      if (!values.isEmpty()) {
        people.merge(field, 1, Integer::sum);
        values.stream().distinct().forEach(value -> counts.merge(number(field, value), 1, Integer::sum));
      }
    }
  }

  private long number(MatchField field, String value) {
    return hash.of(field.name() + '\u001f' + value);
  }

  @Override
  public long of(MatchField field, String value) {
    return counts.getOrDefault(number(field, value), 0);
  }

  @Override
  public long people(MatchField field) {
    return people.getOrDefault(field, 0);
  }

  /** All that is to be kept: how many people, field by field, and in the line after it the hashes with their counts. */
  String text() {
    String fields =
        people.entrySet().stream().map(one -> one.getKey() + ":" + one.getValue()).collect(Collectors.joining(" "));
    String values =
        new TreeMap<>(counts).entrySet().stream()
            .filter(one -> one.getValue() > 1)
            .map(one -> Long.toString(one.getKey(), RADIX) + ":" + one.getValue())
            .collect(Collectors.joining(" "));
    return fields + "\n" + values;
  }

  /** What {@link #text} wrote, in its two lines. */
  static HashedCounts read(KeyedHash hash, String fields, String values) {
    HashedCounts read = new HashedCounts(hash);
    pairs(fields).forEach((field, count) -> read.people.put(MatchField.valueOf(field), count));
    pairs(values).forEach((number, count) -> read.counts.put(Long.parseLong(number, RADIX), count));
    return read;
  }

  private static Map<String, Integer> pairs(String line) {
    Map<String, Integer> pairs = new HashMap<>();
    for (String pair : line.isEmpty() ? new String[0] : line.split(" ")) {
      int colon = pair.indexOf(':');
      pairs.put(pair.substring(0, colon), Integer.valueOf(pair.substring(colon + 1)));
    }
    return pairs;
  }
}
