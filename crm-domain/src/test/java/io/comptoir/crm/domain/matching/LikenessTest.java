package io.comptoir.crm.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  // The values that the literature gives for these pairs.
  @ParameterizedTest
  @CsvSource({"martha, marhta, 0.9611", "dwayne, duane, 0.84", "dixon, dicksonx, 0.8133", "abc, xyz, 0"})
  void byLettersShouldGiveTheDistancesOfJaroAndWinkler(String a, String b, double expected) {
    assertThat(Likeness.byLetters(a, b)).isCloseTo(expected, within(0.0001)).isEqualTo(Likeness.byLetters(b, a));
  }
}
