package io.comptoir.crm.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {
  @ParameterizedTest
  @CsvSource({
    "mohamed, mhmd", "mohammed, mhmd", "muhammad, mhmd", "mahmoud, mhmwd", "mamdouh, mmdwh", "hussein, hsyn", "hassan, hsn",
    "rachid, rshyd", "rashid, rshyd", "karim, krym", "walid, wlyd", "youssef, ywsf", "zeinab, zynb", "nabila, nbyla",
    "alhussein, alhsyn", "hussein, alhsyn", "hsyn, alhsyn", "david, dwd", "dwyd, dwd", "miriam, mrym", "samuel, smwl",
    "shlomo, slmh", "deborah, dbwrh", "sarah, srh", "elhussein, alhsyn",
    "cohen, khn", "yosef, ywsp", "friedman, prydmn", "zahra, alzhra", "khatib, khtyb"
  })
  void joinsShouldHoldWhenOneWordIsWithoutVowels(String one, String other) {
    assertThat(Skeleton.joins(one, other)).isTrue();
    assertThat(Skeleton.joins(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "mohamed, mhmdn", "ahmed, hmyd", "mahdi, mhmd", "ahmed, mhmd", "karim, krm2", "salim, slmn", "david, dwn", "sara, srh", "dali, dl",
    "moses, msh", "walid, lyd", "alfred, fryd", "mourad, mhmd", "said, syd", "omar, mr", "nadir, npr",
    "yosef, ywsb"
  })
  void joinsShouldNotHoldForNamesOfTwo(String one, String other) {
    assertThat(Skeleton.joins(one, other)).isFalse();
    assertThat(Skeleton.joins(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "martin, morton", "smith, smeth", "frank, franco", "lynch, lanich", "flynn, filan", "myrna, marina", "lynda, leonid",
    "schwarz, shawarza", "marko, mark", "vlk, volk", "krch, karch"
  })
  void joinsShouldNeverHoldForTwoLatinWords(String one, String other) {
    assertThat(Skeleton.joins(one, other)).isFalse();
    assertThat(Skeleton.joins(other, one)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"li", "sara", "dwd2", "12345", "", "a", "anna", "mama"})
  void ofShouldBeEmptyWhenAWordHasFewConsonantsOrFigures(String word) {
    assertThat(Skeleton.of(word)).isEmpty();
  }
}
