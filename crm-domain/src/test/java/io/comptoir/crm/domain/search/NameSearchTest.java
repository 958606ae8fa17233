package io.comptoir.crm.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.FoldedName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSearchTest {
  @ParameterizedTest
  @CsvSource({
    "anne marie le goff, anne marie le goff, EQUAL", "anne, anne marie le goff, IN_ORDER",
    "anne marie, anne marie le goff, IN_ORDER", "goff anne, anne marie le goff, TURNED",
    "goff, anne marie le goff, TURNED", "ann, anne marie le goff, BEGUN_IN_ORDER",
    "anne mar, anne marie le goff, BEGUN_IN_ORDER", "goff an, anne marie le goff, BEGUN_TURNED",
    "gof, anne marie le goff, BEGUN_TURNED", "anne goff, anne marie le goff, SCATTERED",
    "goff marie, anne marie le goff, SCATTERED", "goff ma, anne marie le goff, SCATTERED",
    "marie anne le goff, anne marie le goff, TURNED", "jean j, jean jean, BEGUN_IN_ORDER", "a, a, EQUAL", "le goff anne, anne marie le goff, TURNED",
    "le goff an, anne marie le goff, BEGUN_TURNED", "le goff, anne marie le goff, SCATTERED",
    "le goff anne marie, anne marie le goff, TURNED", "marie le goff anne, anne marie le goff, TURNED",
    "marie le anne, anne marie le goff, SCATTERED"
  })
  void fitShouldTellHowTheWordsStandInTheName(String searched, String name, NameFit fit) {
    assertThat(search(searched).fit(FoldedName.of(name))).contains(fit);
  }

  @ParameterizedTest
  @CsvSource({
    "'', anne", "an marie, anne marie", "anne anne, anne marie", "annet, anne", "nne, anne", "anne marie a, anne marie"
  })
  void fitShouldBeEmptyWhenAWordIsMissing(String searched, String name) {
    assertThat(search(searched).fit(FoldedName.of(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "camille martin, camille martin, true", "martin camille, camille martin, true", "martin cam, camille martin, false",
    "camille, camille martin, false", "camille camille, camille martin, false"
  })
  void isWholeShouldNeedEveryWordOnce(String searched, String name, boolean whole) {
    assertThat(search(searched).isWhole(FoldedName.of(name))).isEqualTo(whole);
  }

  private static NameSearch search(String searched) {
    return new NameSearch(FoldedName.of(searched));
  }
}
