package io.comptoir.crm.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.FoldedName;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseSoundsTest {
  private static boolean agree(String one, String other) {
    boolean agree = ChineseSounds.agree(FoldedName.of(one), FoldedName.of(other));
    assertThat(ChineseSounds.agree(FoldedName.of(other), FoldedName.of(one))).as("asked the other way").isEqualTo(agree);
    return agree;
  }

  @ParameterizedTest
  @CsvSource({
    "zbigniew, zi bi ge nie fu", "mcnair, mai ke nai er", "gromova, ge luo mo wa", "mendoza, men duo sa",
    "velikov, wei li ke fu", "robreda, luo bu lei duo", "camille martin, ka mi er ma ding",
    "martin camille, ka mi er ma ding", "hormann, huo er man"
  })
  void agreeShouldHoldWhenANameIsHeardInSyllables(String written, String heard) {
    assertThat(agree(written, heard)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "mendoza, men duo na", "velikov, ge luo mo wa", "robreda, luo bu si", "camille martin, ka mi er luo bei er",
    "hugo martin, ka mi er ma ding", "tuck, di"
  })
  void agreeShouldNotHoldForNamesOfTwo(String written, String heard) {
    assertThat(agree(written, heard)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"wang weiwei, wang wei", "li na, li na", "li nana, li na", "chen ming, chen min"})
  void agreeShouldNotHoldWhenBothAreSyllables(String one, String other) {
    assertThat(agree(one, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"anna maria, anna marie", "marina, marlin", "jean ange, jan"})
  void agreeShouldNotHoldWhenNeitherCameInSyllables(String one, String other) {
    assertThat(agree(one, other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"an", "a", "nan", "lian"})
  void agreeShouldStayQuickWhenANameIsHostile(String syllable) {
    FoldedName read = FoldedName.of((syllable + " ").repeat(60).strip());
    FoldedName written = FoldedName.of(syllable.repeat(60) + "x");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          for (int time = 0; time < 1_000; time++) {
            ChineseSounds.agree(read, written);
          }
        });
  }
}
