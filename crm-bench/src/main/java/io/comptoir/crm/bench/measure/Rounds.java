package io.comptoir.crm.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What several sides did, round by round.
 *
 * @param turns what each did, by its name
 * @param <T> what one turn tells
 */
record Rounds<T>(Map<String, List<T>> turns) {
  /** Lets them take turns; who begins a round changes with each, so that a drift of the machine meets all alike. */
  static <T> Rounds<T> of(int count, Map<String, Supplier<T>> sides) {
    Map<String, List<T>> turns = new LinkedHashMap<>();
    List<String> names = List.copyOf(sides.keySet());
    names.forEach(name -> turns.put(name, new ArrayList<>()));
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < names.size(); i++) {
        String name = names.get((round + i) % names.size());
        turns.get(name).add(sides.get(name).get());
      }
    }
    return new Rounds<>(turns);
  }

  /** Two of them, as a pair in every round. */
  Pairs<T> pairs(String a, String b) {
    return new Pairs<>(turns.get(a), turns.get(b));
  }
}
