package io.comptoir.crm.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedTreeTest {
  private static final SortedTree<Integer, String> EMPTY = SortedTree.empty(Comparator.naturalOrder());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void putAndRemoveShouldAnswerLikeTreeMap(long seed) {
    Random random = new Random(seed);
    TreeMap<Integer, String> expected = new TreeMap<>();
    SortedTree<Integer, String> tree = EMPTY;
    for (int step = 0; step < 5_000; step++) {
      int key = random.nextInt(300);
      boolean removing = random.nextInt(5) < 2;
      tree = removing ? tree.remove(key) : tree.put(key, "v" + step);
      if (removing) {
        expected.remove(key);
      } else {
        expected.put(key, "v" + step);
      }
      assertThat(tree.get(key)).isEqualTo(Optional.ofNullable(expected.get(key)));
      if (step % 50 == 0) {
        assertSame(tree, expected, random.nextInt(300));
      }
    }
  }

  private static void assertSame(SortedTree<Integer, String> tree, TreeMap<Integer, String> expected, int from) {
    assertThat(tree.size()).isEqualTo(expected.size());
    assertThat(tree.keys()).containsExactlyElementsOf(expected.keySet());
    assertThat(tree.values()).containsExactlyElementsOf(expected.values());
    assertThat(tree.from(from).map(Node::key)).containsExactlyElementsOf(expected.tailMap(from, true).keySet());
    assertThat(tree.after(from).map(Node::key)).containsExactlyElementsOf(expected.tailMap(from, false).keySet());
    assertThat(tree.firstKey()).isEqualTo(expected.keySet().stream().findFirst());
    assertThat(tree.last()).isEqualTo(Optional.ofNullable(expected.lastEntry()).map(e -> e.getValue()));
  }

  @Test
  void putShouldLeaveTheOldTreeAsItWas() {
    SortedTree<Integer, String> one = EMPTY.put(1, "one");

    SortedTree<Integer, String> two = one.put(2, "two").put(1, "uno");

    assertThat(one.values()).containsExactly("one");
    assertThat(two.values()).isEqualTo(List.of("uno", "two"));
  }

  @Test
  void putShouldStayShallowWhenKeysComeInOrder() {
    SortedTree<Integer, String> tree = EMPTY;
    for (int key = 0; key < 100_000; key++) {
      tree = tree.put(key, "");
    }

    assertThat(tree.depth()).isLessThan(45);
  }
}
