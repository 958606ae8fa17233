package io.comptoir.crm.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  // The values that the literature gives for these pairs.
  @ParameterizedTest
  @CsvSource({"martha, marhta, 0.9611", "dwayne, duane, 0.84", "dixon, dicksonx, 0.8133", "abc, xyz, 0"})
  void byLettersShouldGiveTheDistancesOfJaroAndWinkler(String a, String b, double expected) {
    assertThat(Likeness.byLetters(a, b)).isCloseTo(expected, within(0.0001)).isEqualTo(Likeness.byLetters(b, a));
  }

  @Test
  void isByLettersShouldSayWhatByLettersComesTo() {
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      String a = random.ints(1 + random.nextInt(9), 'a', 'f').mapToObj(Character::toString).collect(Collectors.joining());
      String b = random.ints(1 + random.nextInt(9), 'a', 'f').mapToObj(Character::toString).collect(Collectors.joining());
      double least = 0.7 + random.nextInt(4) / 10.0;

      assertThat(Likeness.isByLetters(least, a, b)).as("%s, %s, %s", a, b, least)
          .isEqualTo(Likeness.byLetters(a, b) >= least);
    }
  }
}
