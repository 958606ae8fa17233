package io.comptoir.crm.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingKeysTest {
  private static final long SEED = 20_261_122L;

  @Test
  void ofShouldTakeOutAsManyLettersAsSlipsAreForgiven() {
    assertThat(SpellingKeys.of("rome")).containsExactlyInAnyOrder("rome", "ome", "rme", "roe", "rom");
    assertThat(SpellingKeys.of("abcdefgx")).contains("abcdefg", "bcdefg", "abcde", "cdefg").hasSize(1 + 7 + 21 + 1);
    assertThat(SpellingKeys.of("abcdefg")).doesNotContain("abcde");
    assertThat(SpellingKeys.of("mueller")).contains("muler");
    assertThat(SpellingKeys.of("lee")).isEmpty();
  }

  @Test
  void ofShouldNameTheBeginningFirst() {
    assertThat(SpellingKeys.of("martin").iterator().next()).isEqualTo("martin");
    assertThat(SpellingKeys.of("schwarzenberg").iterator().next()).isEqualTo(SpellingKeys.beginning("schwarzenberg"));
  }

  @Test
  void wordsShouldShareAKeyWheneverTheSlipsBetweenThemAreForgiven() {
    Random random = new Random(SEED);
    int near = 0;
    for (int i = 0; i < 200_000; i++) {
      String word = word(random, 4 + random.nextInt(12));
      String typed = slipped(random, cut(random, word));
      if (Slips.unfinished(typed, word).orElse(0) > 0) {
        near++;
        assertThat(Collections.disjoint(SpellingKeys.of(typed), SpellingKeys.of(word)))
            .as("seed %d: %s and %s", SEED, typed, word)
            .isFalse();
      }
    }
    assertThat(near).isGreaterThan(20_000);
  }

  private static String cut(Random random, String word) {
    return word.length() > 8 && random.nextBoolean() ? word.substring(0, 7 + random.nextInt(word.length() - 7)) : word;
  }

  // Few letters, so that words have them twice and neighbours are alike.
  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abcdehou".charAt(random.nextInt(8)));
    }
    return word.toString();
  }

  private static String slipped(Random random, String word) {
    StringBuilder typed = new StringBuilder(word);
    for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
      int at = random.nextInt(typed.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> typed.deleteCharAt(at);
        case 1 -> typed.insert(at, word(random, 1));
        case 2 -> typed.setCharAt(at, word(random, 1).charAt(0));
        default -> typed.insert(at, typed.charAt(at + 1)).deleteCharAt(at + 2);
      }
    }
    return typed.toString();
  }

  @Test
  void ofShouldBeTheSameForTheSameWord() {
    assertThat(List.copyOf(SpellingKeys.of("alexandre"))).isEqualTo(List.copyOf(SpellingKeys.of("alexandre")));
  }
}
