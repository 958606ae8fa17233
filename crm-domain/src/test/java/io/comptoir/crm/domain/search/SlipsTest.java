package io.comptoir.crm.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
  @ParameterizedTest
  @CsvSource({
    "martin, martin, 0", "mratin, martin, 1", "marin, martin, 1", "martiin, martin, 1", "mantin, martin, 1",
    "schwarzenbeg, schwarzenberg, 1", "shwarzenbeg, schwarzenberg, 2", "li, li, 0", "mary, mari, 1",
    "mueller, muller, 1", "tchekhov, chehov, 1", "julia, iuliia, 1",
    "mohammed, mhmd, 1", "hassan, hsn, 1", "david, dwd, 1", "alhsyn, hussein, 1", "alabdallh, abdallh, 1",
    "alabdallh, abdallah, 1", "elhussein, hussein, 1", "elhussein, hsyn, 1", "hsyn, alhussein, 1", "elamrani, amrani, 1"
  })
  void betweenShouldCountWhatIsForgiven(String typed, String word, int slips) {
    assertThat(Slips.between(typed, word)).hasValue(slips);
    assertThat(Slips.between(word, typed)).hasValue(slips);
  }

  @ParameterizedTest
  @CsvSource({
    "li, le", "lee, lea", "lee, leea", "matrni, martin", "dupond, durand", "shwarznbeg, schwarzenberg", "martin, mart",
    "martinez, martin", "smith, samuth", "martin, morten", "mhmd, ahmad", "alfred, fred", "alessandro, sandro", "alfred, fryd",
    "elhussein, hassan"
  })
  void betweenShouldBeEmptyWhenTooMuchLiesBetween(String typed, String word) {
    assertThat(Slips.between(typed, word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mar, martin, 0", "martin, martinez, 0", "mratin, martin, 1", "schwrzen, schwarzenberg, 1",
    "swarzenb, schwarzenberg, 2", "alexnder, alexanderson, 1", "mratine, martinez, 1"
  })
  void unfinishedShouldCompareWithTheBeginning(String typed, String word, int slips) {
    assertThat(Slips.unfinished(typed, word)).hasValue(slips);
  }

  @ParameterizedTest
  @CsvSource({"mrati, martinez", "mra, martin", "xyzzyxx, martinez", "mtraien, martinez"})
  void unfinishedShouldBeEmptyWhenAShortWordIsWrong(String typed, String word) {
    assertThat(Slips.unfinished(typed, word)).isEqualTo(OptionalInt.empty());
  }
}
