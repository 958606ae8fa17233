package io.comptoir.crm.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.FoldedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameComparisonPropertyTest {
  private static final int PAIRS = 2_000;
  private static final BiPredicate<String, String> SAME_START = (a, b) -> a.charAt(0) == 'k' && b.charAt(0) == 'k';
  private static final List<String> SEEDS =
      List.of(
          "camille", "martin", "louis", "louise", "jean", "pierre", "jeanpierre", "m", "j", "p", "mme", "van", "de",
          "berg", "vandenberg", "kate", "katherine", "li", "lin", "na", "lina", "wei", "mhmd", "mohammed", "le");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void compareShouldAnswerAlikeWhoeverComesFirstAndInWhateverOrder(long seed) {
    Random random = new Random(seed);
    Map<NameAgreement, Integer> seen = new HashMap<>();
    for (int i = 0; i < PAIRS; i++) {
      List<String> a = words(random);
      List<String> b = words(random);
      NameAgreement answer = compare(a, b);
      seen.merge(answer, 1, Integer::sum);
      assertThat(compare(b, a)).as("seed %d: %s / %s, asked the other way", seed, a, b).isEqualTo(answer);
      assertThat(compare(shuffled(a, random), shuffled(b, random)))
          .as("seed %d: %s / %s, shuffled", seed, a, b)
          .isEqualTo(answer);
    }
    assertThat(seen.keySet()).as("seed %d reaches every answer", seed).hasSize(NameAgreement.values().length);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void compareShouldNeverSayThatANameWithWeightDiffersFromItself(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      List<String> words = words(random);
      assertThat(compare(words, shuffled(words, random)))
          .as("seed %d: %s", seed, words)
          .isNotEqualTo(NameAgreement.DIFFERS);
    }
  }

  @Test
  void compareShouldStayQuickWhenTheWordsAreHostile() {
    List<String> parts = new ArrayList<>(Collections.nCopies(24, "aa"));
    List<String> joined = new ArrayList<>(Collections.nCopies(24, "a".repeat(63) + "b"));

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> compare(parts, joined));
  }

  private static NameAgreement compare(List<String> a, List<String> b) {
    return NameComparison.compare(new FoldedName(a), new FoldedName(b), SAME_START);
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      words.add(mistyped(SEEDS.get(random.nextInt(SEEDS.size())), random));
    }
    return words;
  }

  private static String mistyped(String word, Random random) {
    if (random.nextInt(4) > 0) {
      return word;
    }
    int at = random.nextInt(word.length());
    return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + random.nextInt(2));
  }

  private static List<String> shuffled(List<String> words, Random random) {
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
