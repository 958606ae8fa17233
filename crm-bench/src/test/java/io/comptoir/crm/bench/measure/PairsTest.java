package io.comptoir.crm.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
  @Test
  void ofShouldAlternateWhoBegins() {
    List<String> order = new ArrayList<>();

    Pairs<Integer> pairs = Pairs.of(3, () -> told(order, "a"), () -> told(order, "b"));

    assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
    assertThat(pairs.a()).containsExactly(1, 4, 5);
    assertThat(pairs.b()).containsExactly(2, 3, 6);
  }

  private static int told(List<String> order, String name) {
    order.add(name);
    return order.size();
  }
}
