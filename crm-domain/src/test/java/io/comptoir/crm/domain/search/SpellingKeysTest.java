package io.comptoir.crm.domain.search;

import static java.util.stream.Collectors.joining;
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
    assertThat(SpellingKeys.of("abcdefgx")).contains("abcdefg", "bcdefg", "abcde", "cdefg").hasSize(1 + 7 + 21 + 1 + 1);
    assertThat(SpellingKeys.of("abcdefg")).doesNotContain("abcde");
    assertThat(SpellingKeys.of("mueller")).contains("muler");
    assertThat(SpellingKeys.of("lee")).isEmpty();
  }

  @Test
  void soughtShouldNameSkeletonsOnlyWhenOneWordIsWithoutVowels() {
    assertThat(SpellingKeys.of("hsn")).containsExactly("hsn", "-hsn");
    assertThat(SpellingKeys.of("hassan")).contains("+hsn").doesNotContain("-hsn");
    assertThat(SpellingKeys.sought("hassan")).contains("-hsn").doesNotContain("+hsn");
    assertThat(SpellingKeys.sought("hsn")).contains("-hsn", "+hsn");
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
      assertThat(SpellingKeys.sought(typed)).as("seed %d: %s", SEED, typed).hasSizeLessThanOrEqualTo(SpellingKeys.MOST_SOUGHT);
      if (Slips.unfinished(typed, word).orElse(0) > 0) {
        near++;
        assertThat(Collections.disjoint(SpellingKeys.sought(typed), SpellingKeys.of(word)))
            .as("seed %d: %s and %s", SEED, typed, word)
            .isFalse();
      }
    }
    assertThat(near).isGreaterThan(20_000);
  }

  @Test
  void wordsOfScriptsWithoutVowelsShouldShareAKeyWheneverTheyAreForgiven() {
    Random random = new Random(SEED);
    int near = 0;
    for (int i = 0; i < 50_000; i++) {
      String consonants = consonants(random);
      String typed = written(random, consonants);
      String word = written(random, consonants);
      assertThat(SpellingKeys.sought(typed)).hasSizeLessThanOrEqualTo(SpellingKeys.MOST_SOUGHT_OF_ALL);
      if (Slips.unfinished(typed, word).orElse(0) > 0) {
        near++;
        assertThat(Collections.disjoint(SpellingKeys.sought(typed), SpellingKeys.of(word)))
            .as("seed %d: %s and %s", SEED, typed, word)
            .isFalse();
      }
    }
    assertThat(near).isGreaterThan(5_000);
  }

  private static String consonants(Random random) {
    return random.ints(3 + random.nextInt(5), 0, 6).mapToObj("wvmhkp"::charAt).map(String::valueOf).collect(joining());
  }

  // With or without the vowels between them, with an article or an h at the end that is not heard.
  private static String written(Random random, String consonants) {
    String vowels = random.nextBoolean() ? "aeo" : "";
    StringBuilder word = new StringBuilder(List.of("al", "el", "", "").get(random.nextInt(4)));
    for (char consonant : consonants.toCharArray()) {
      word.append(consonant).append(vowels.isEmpty() ? "" : vowels.charAt(random.nextInt(3)));
    }
    return word.append(random.nextInt(4) == 0 ? "h" : "").toString();
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
