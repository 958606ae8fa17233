package io.comptoir.crm.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingDistanceTest {
  private static final long SEED = 13;

  @ParameterizedTest
  @CsvSource({
    "martin, martin, 0", "martin, matrin, 1", "martin, martn, 1", "martin, martiin, 1", "martin, mantin, 1",
    "hotmail, hotmial, 1", "ca, abc, 3", "kitten, sitting, 3", "'', abc, 3", "ab, ba, 1", "abcd, badc, 2"
  })
  void betweenShouldCountTheSlips(String a, String b, int slips) {
    assertThat(SpellingDistance.between(a, b)).isEqualTo(slips);
    assertThat(SpellingDistance.between(b, a)).isEqualTo(slips);
  }

  @Test
  void betweenShouldBeThatOfTheTableWhenWordsAreOfAnyLengthAndScript() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random, 1 + random.nextInt(i % 100 == 0 ? 90 : 14));
      String b = random.nextBoolean() ? word(random, random.nextInt(14)) : a.substring(a.length() / 3) + word(random, 3);

      assertThat(SpellingDistance.between(a, b)).as("seed %d: %s, %s", SEED, a, b).isEqualTo(byTable(a, b));
    }
  }

  private static String word(Random random, int length) {
    return random.ints(length, 0, 5).mapToObj("abcé李"::charAt).map(String::valueOf).collect(Collectors.joining());
  }

  private static int byTable(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : Math.min(
            table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
            1 + Math.min(table[i - 1][j], table[i][j - 1]));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[a.length()][b.length()];
  }

  @Test
  void isWithinShouldIncludeTheBound() {
    assertThat(SpellingDistance.isWithin(1, "martin", "martn")).isTrue();
    assertThat(SpellingDistance.isWithin(1, "martin", "matn")).isFalse();
    assertThat(SpellingDistance.isWithin(1, "martin", "mar")).isFalse();
  }
}
