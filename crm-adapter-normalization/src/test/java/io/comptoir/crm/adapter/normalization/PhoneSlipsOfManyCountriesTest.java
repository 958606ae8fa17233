package io.comptoir.crm.adapter.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.domain.customer.PhoneReading;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same slips with the example numbers of many countries, a mobile and a fixed one of each. */
class PhoneSlipsOfManyCountriesTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final PhoneNumbers PHONES = new LibPhoneNumbers();
  private static final List<String> COUNTRIES =
      List.of(
          "FR", "DE", "GB", "IT", "ES", "CH", "BE", "NL", "LU", "AT", "PT", "IE", "SE", "DK", "NO", "FI", "PL", "CZ", "HU",
          "GR", "TR", "RU", "US", "CA", "BR", "JP", "KR", "CN", "HK", "SG", "AE", "SA", "AU", "IN", "ZA", "MA");

  /** A number and where it is at home. */
  private record Example(String region, PhoneNumber number) {
    String code() {
      return Integer.toString(number.getCountryCode());
    }

    String significant() {
      return LIBRARY.getNationalSignificantNumber(number);
    }

    String national() {
      return LIBRARY.format(number, PhoneNumberFormat.NATIONAL);
    }

    String e164() {
      return LIBRARY.format(number, PhoneNumberFormat.E164);
    }

    @Override
    public String toString() {
      return region + " " + e164();
    }
  }

  static Stream<Example> examples() {
    return COUNTRIES.stream()
        .flatMap(region -> Stream.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
            .map(type -> new Example(region, LIBRARY.getExampleNumberForType(region, type))))
        .distinct();
  }

  private static Optional<PhoneReading> read(String typed, @Nullable String region) {
    return PHONES.reading(typed, region == null ? null : new CountryCode(region));
  }

  private static String number(String typed, @Nullable String region) {
    return read(typed, region).map(reading -> reading.number().e164()).orElse("nothing for " + typed);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readingShouldPutNothingRightWhenTheNumberIsWrittenAsItIs(Example example) {
    for (String typed : List.of(example.national(), example.e164(), "00" + example.e164().substring(1))) {
      assertThat(read(typed, example.region()).orElseThrow().repaired()).as(typed).isEmpty();
      assertThat(number(typed, example.region())).as(typed).isEqualTo(example.e164());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readingShouldDropWhatIsDialledAtHomeWhenTheCallingCodeStandsBeforeIt(Example example) {
    assertThat(number("+" + example.code() + " " + example.national(), null)).isEqualTo(example.e164());
    assertThat(number("00" + example.code() + " " + example.national(), "FR")).isEqualTo(example.e164());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readingShouldDropTheCallingCodeThatStandsTwice(Example example) {
    assertThat(number("+" + example.code() + " 00" + example.code() + example.significant(), null))
        .isEqualTo(example.e164());
  }

  // At home or with the calling code: where both are numbers, it is the one at home.
  @ParameterizedTest
  @MethodSource("examples")
  void readingShouldAddThePlusOrReadTheNumberAtHome(Example example) {
    String typed = example.code() + example.significant();
    PhoneReading reading = read(typed, example.region()).orElseThrow();

    assertThat(List.of(example.e164(), "+" + example.code() + typed)).contains(reading.number().e164());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readingShouldNeverBeAnotherNumberThanTheTypedOneInAStoreAbroad(Example example) {
    String typed = example.code() + example.significant();

    Optional<PhoneReading> reading = read(typed, "FR");

    reading.ifPresent(read -> assertThat(read.number().e164()).isIn(example.e164(), "+33" + typed));
  }
}
