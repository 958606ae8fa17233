package io.comptoir.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostalAddressTest {
  @Test
  void parseShouldReadBackWhatTextWroteWhenPartsAreMissing() {
    PostalAddress full =
        new PostalAddress(List.of("12 rue de la Paix", "Bât. B"), "75002", "Paris", new CountryCode("FR"));
    PostalAddress cityOnly = new PostalAddress(List.of(), null, "Kyōto", null);

    assertThat(PostalAddress.parse(full.text())).isEqualTo(full);
    assertThat(PostalAddress.parse(cityOnly.text())).isEqualTo(cityOnly);
  }

  @Test
  void keyShouldBeTheSameWhenOnlyCaseAndPunctuationDiffer() {
    PostalAddress one = new PostalAddress(List.of("12, Rue de la Paix"), "75002", "PARIS", null);
    PostalAddress two = new PostalAddress(List.of("12 rue de la paix"), "75002", "Paris", null);

    assertThat(one.key()).isEqualTo(two.key());
  }

  @Test
  void constructorShouldRefuseWhenNothingIsSaid() {
    assertThatThrownBy(() -> new PostalAddress(List.of(), null, null, new CountryCode("FR")))
        .isInstanceOf(InvalidValueException.class);
  }
}
