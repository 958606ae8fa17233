package io.comptoir.crm.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.FoldedName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistypedNameTest {
  @ParameterizedTest
  @CsvSource({
    "camlile martin, camille martin, 1", "mratin camlile, camille martin, 2", "mratin cam, camille martin, 1",
    "camille mar, camille martin, 0", "dupnot, jean dupont, 1", "li mratin, martin li, 1",
    "marie mario, mario marie, 0", "schwarzenbeg, anna von schwarzenberg, 1",
    "mohamed krym, karim mhmd, 2", "dwd, david durand, 1", "mohamed al, mhmd alhsyn, 1",
    "al hussein, alhsyn mhmd, 1", "mohamed el hussein, mhmd hsyn, 2", "el masri, al masri, 1"
  })
  void slipsShouldBeThoseOfAllWordsTogether(String searched, String name, int slips) {
    assertThat(new MistypedName(FoldedName.of(searched)).slips(FoldedName.of(name))).hasValue(slips);
  }

  @ParameterizedTest
  @CsvSource({
    "legoff, anne marie le goff", "le goff, anne legoff", "anne goff le, anne goffle", "annemarie goff, anne marie le goff",
    "saintexupery eli, elise saint exupery", "saint exu, elise saintexupery", "dong qiaoaoi, aoi dong qiao", "shang yeaoi, aoi shang ye", "li mei, limei"
  })
  void slipsShouldBeOneWhenABlankIsMissedOrTooMany(String searched, String name) {
    assertThat(new MistypedName(FoldedName.of(searched)).slips(FoldedName.of(name))).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "legoff, goff paul", "camillemar, camille martin", "annale, anna lea", "legoff anne, le goff", "lili, li li", "goff le, legoff",
    "mratinlegoff, martin legoff", "annaanna, anna marie"
  })
  void slipsShouldBeEmptyWhenTheWordsOfACutAreNotThere(String searched, String name) {
    assertThat(new MistypedName(FoldedName.of(searched)).slips(FoldedName.of(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mratin camlile, martin", "mra, martin", "le martin, li martin", "mratin paul, martin camille",
    "marin marin, martin camille", "a b c d e mratin, a b c d e martin", "'', martin"
  })
  void slipsShouldBeEmptyWhenAWordHasNoMatch(String searched, String name) {
    assertThat(new MistypedName(FoldedName.of(searched)).slips(FoldedName.of(name))).isEmpty();
  }
}
