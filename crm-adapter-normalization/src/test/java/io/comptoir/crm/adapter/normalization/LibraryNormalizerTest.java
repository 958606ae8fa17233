package io.comptoir.crm.adapter.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.ibm.icu.util.VersionInfo;
import com.sanctionco.jmail.JMail;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.testkit.contract.NormalizerContract;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryNormalizerTest extends NormalizerContract {
  private static final LibraryNormalizer NORMALIZER = new LibraryNormalizer();

  @Override
  protected Normalizer normalizer() {
    return NORMALIZER;
  }

  @ParameterizedTest
  @CsvSource({
    "'07700 900123', GB, +447700900123",
    "'06 39 98 01 23', FR, +33639980123",
    "'(555) 123-4567', US, +15551234567",
    "'+1 555 123 4567', FR, +15551234567"
  })
  void phonesShouldReadNumbersSetAsideForExamples(String typed, String region, String e164) {
    assertThat(NORMALIZER.phones().read(typed, new CountryCode(region)).orElseThrow().e164()).isEqualTo(e164);
  }

  @ParameterizedTest
  @CsvSource({"0612345678, GB", "0612345678, US", "2125550123, FR"})
  void phonesShouldBeEmptyWhenTheRegionHasNotGivenOutTheNumber(String typed, String region) {
    assertThat(NORMALIZER.phones().read(typed, new CountryCode(region))).isEmpty();
  }

  @Test
  void phonesShouldTellNoCountryWhenItHasNoIsoCode() {
    assertThat(NORMALIZER.phones().read("+383 44 123 456", null).orElseThrow().country()).isNull();
  }

  // Another version of a library may give other keys: the id has to change with it.
  @Test
  void idShouldNameTheVersionsOfTheLibraries() throws IOException {
    assertThat(NORMALIZER.id())
        .endsWith(":phone-%s:jmail-%s:icu4j-%s".formatted(
            version(PhoneNumberUtil.class, "com.googlecode.libphonenumber/libphonenumber"),
            version(JMail.class, "com.sanctionco.jmail/jmail"),
            VersionInfo.ICU_VERSION.getVersionString(2, 2)));
  }

  @Test
  void warmUpShouldLeaveTheAnswersAsTheyAre() {
    LibraryNormalizer fresh = new LibraryNormalizer();
    fresh.warmUp();

    assertThat(fresh.names().fold("张伟")).isEqualTo(NORMALIZER.names().fold("张伟"));
  }

  private static String version(Class<?> library, String artifact) throws IOException {
    Properties properties = new Properties();
    try (InputStream file = library.getResourceAsStream("/META-INF/maven/" + artifact + "/pom.properties")) {
      properties.load(file);
    }
    return properties.getProperty("version");
  }
}
