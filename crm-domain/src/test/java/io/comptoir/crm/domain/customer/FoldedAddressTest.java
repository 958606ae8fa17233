package io.comptoir.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.locale.CountryCode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedAddressTest {
  private static FoldedName fold(String text) {
    String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("[\\p{M}'’]", "");
    String[] words = plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
    return new FoldedName(Arrays.stream(words).filter(word -> !word.isEmpty()).toList());
  }

  private static FoldedAddress address(String line, String postalCode, String city, String country) {
    return FoldedAddress.of(
        new PostalAddress(List.of(line.split("\\|")), postalCode, city, country == null ? null : new CountryCode(country)),
        FoldedAddressTest::fold);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, 12 rue de la Paix, '12, r. de la Paix'",
    "FR, 12 bis avenue Foch, 12bis av. Foch",
    "FR, 3 boulevard St-Germain, 3 bd Saint-Germain",
    "FR, 12 rue du 8 mai 1945, '12, rue du 8 Mai 1945'",
    "FR, 5 place du Maréchal Foch, 5 pl. du Mal Foch",
    "DE, Hauptstraße 5a, Hauptstr. 5 a",
    "DE, Berliner Straße 12, Berliner Str. 12",
    "AT, Mariahilfer Straße 1, Mariahilfer Str. Nr. 1",
    "GB, 10 Downing Street, 10 Downing St",
    "GB, 4 St James Street, 4 Saint James St.",
    "US, 350 Fifth Avenue, 350 Fifth Ave",
    "IT, 'Via Roma, 12', v. Roma 12",
    "ES, 'Calle Mayor, 3', 'C/ Mayor nº 3'",
    "PT, 'Rua Augusta 7', 'R. Augusta 7'",
    "NL, Kerkstraat 1, Kerkstr. 1",
    "CH, Bahnhofstrasse 3, Bahnhofstr. 3",
    "CH, 8 rue du Rhône, 8 r. du Rhone",
    "FR, Résidence Les Lilas|12 rue Haute, Rés. Les Lilas|12 r. Haute"
  })
  void ofShouldBeTheSameWhenOneAddressIsWrittenTwoWays(String country, String one, String other) {
    assertThat(address(one, null, null, country)).isEqualTo(address(other, null, null, country));
  }

  @ParameterizedTest
  @CsvSource({
    "FR, 12 rue de la Paix, 14 rue de la Paix",
    "FR, 12 rue Haute, 12 avenue Haute",
    "FR, 12 rue Haute, 12 bis rue Haute",
    "DE, Hauptstraße 5, Hauptplatz 5",
    "GB, 4 St James Street, 4 James Street"
  })
  void ofShouldDifferWhenTheStreetOrTheNumberDoes(String country, String one, String other) {
    assertThat(address(one, null, null, country)).isNotEqualTo(address(other, null, null, country));
  }

  @ParameterizedTest
  @CsvSource({
    "FR, F-75002, 75002", "FR, FR 75002, 75002", "FR, 1000, 01000", "DE, D-10115, 10115", "US, 10118-0110, 10118",
    "NL, 1012 AB, 1012ab", "GB, sw1a 2aa, sw1a2aa", "CH, CH-8001, 8001", "PT, 1100-053, 1100053", ", 75 002, 75002",
    "CA, K1A 0B1, k1a0b1", "AT, A-1010, 1010", "BR, 01310-100, 01310100"
  })
  void postalCodeShouldBeAsItsCountryWritesIt(String country, String typed, String code) {
    assertThat(address("x", typed, null, country).postalCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"Paris, paris", "Paris 2e, paris", "PARIS CEDEX 02, paris", "St-Étienne, saint etienne", "Ste-Maxime, sainte maxime"})
  void cityShouldBeTheTownAlone(String typed, String city) {
    assertThat(address("x", null, typed, "FR").city().text()).isEqualTo(city);
  }

  @Test
  void ofShouldHoldWhatThereIsWhenLinesAreMissing() {
    FoldedAddress town =
        FoldedAddress.of(new PostalAddress(List.of(), "75002", "Paris", null), FoldedAddressTest::fold);

    assertThat(town.street().isEmpty()).isTrue();
    assertThat(town.number()).isEmpty();
    assertThat(town.postalCode()).isEqualTo("75002");
  }

  @ParameterizedTest
  @CsvSource({"12", "bis", "r", "'12 12 12'", "'no 5'", "5"})
  void ofShouldReadLinesThatAreHardlyAny(String line) {
    assertThat(address(line, null, null, "FR")).isNotNull();
  }
}
