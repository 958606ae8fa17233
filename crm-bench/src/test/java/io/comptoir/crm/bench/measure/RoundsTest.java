package io.comptoir.crm.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoundsTest {
  @Test
  void ofShouldLetAnotherOneBeginEachRound() {
    List<String> order = new ArrayList<>();
    Map<String, Supplier<Integer>> sides = new LinkedHashMap<>();
    for (String name : List.of("a", "b", "c")) {
      sides.put(name, () -> told(order, name));
    }

    Rounds<Integer> rounds = Rounds.of(2, sides);

    assertThat(order).containsExactly("a", "b", "c", "b", "c", "a");
    assertThat(rounds.pairs("a", "c")).isEqualTo(new Pairs<>(List.of(1, 6), List.of(3, 5)));
  }

  private static int told(List<String> order, String name) {
    order.add(name);
    return order.size();
  }
}
