package io.comptoir.crm.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingDistanceTest {
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
  void isWithinShouldIncludeTheBound() {
    assertThat(SpellingDistance.isWithin(1, "martin", "martn")).isTrue();
    assertThat(SpellingDistance.isWithin(1, "martin", "matn")).isFalse();
    assertThat(SpellingDistance.isWithin(1, "martin", "mar")).isFalse();
  }
}
