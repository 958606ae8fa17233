package io.comptoir.crm.adapter.rest.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {
  @ParameterizedTest
  @CsvSource({
    "+33612345678, +33 6 •• •• •• 78",
    "+12025550123, +1 2 • •• •• •• 23",
    "+352621123456, +352 6 •• •• •• 56",
    "+4915112345678, +49 1 •• •• •• •• 78",
    "+2901234, +290 •••",
    "+29012, +290 •••",
  })
  void phoneShouldShowCountryFirstAndLastTwoDigitsWhenMasked(String number, String masked) {
    assertThat(Masks.phone(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "camille.martin@example.com, c•••@example.com",
    "a@example.com, a•••@example.com",
    "\uD83D\uDE00b@example.com, \uD83D\uDE00•••@example.com",
  })
  void emailShouldShowFirstCharacterAndDomainWhenMasked(String address, String masked) {
    assertThat(Masks.email(address)).isEqualTo(masked);
  }

  @Test
  void placeShouldShowTheTownOnlyWhenThereIsAStreet() {
    CountryCode france = new CountryCode("FR");

    assertThat(Masks.place(new PostalAddress(List.of("12 rue de la Paix"), "75002", "Paris", france)))
        .isEqualTo("75002 Paris");
    assertThat(Masks.place(new PostalAddress(List.of("12 rue de la Paix"), null, null, france))).isEqualTo("••• FR");
  }
}
