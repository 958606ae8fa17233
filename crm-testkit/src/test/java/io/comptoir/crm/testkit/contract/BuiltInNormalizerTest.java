package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.PhoneRepair;
import io.comptoir.crm.domain.locale.CountryCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in normaliser keeps the contract but for the four cases below, each with its reason. */
class BuiltInNormalizerTest extends NormalizerContract {
  private static final Normalizer NORMALIZER = new BuiltInNormalizer();

  @Override
  protected Normalizer normalizer() {
    return NORMALIZER;
  }

  /** Which of several countries with one calling code has given out a range is data it does not carry. */
  @Override
  @ParameterizedTest
  @CsvSource({"+79123456789, RU", "+12025550123, US", "+14165550123, CA"})
  protected void phonesShouldTellTheCountryWhenSeveralShareTheCallingCode(String e164, String country) {
    assertThat(NORMALIZER.phones().read(e164, null)).contains(new PhoneNumber(e164, null));
  }

  /** It knows lengths only, by which some number of some country is nearly always possible: nothing is guessed. */
  @Override
  @ParameterizedTest
  @CsvSource({
    "4915123456789, FR, '', PLUS_ADDED",
    "+33 33 6 12 34 56 78, , '', PREFIX_DROPPED",
    "+06 12 34 56 78, FR, '', PREFIX_DROPPED",
    "+34 0612 34 56 78, , '', TRUNK_DROPPED"
  })
  protected void phonesShouldPutASlipRightWhenOnlyOneReadingIsANumber(
      String typed, @Nullable String region, String none, PhoneRepair repair) {
    assertThat(NORMALIZER.phones().read(typed, region == null ? null : new CountryCode(region))).isEmpty();
  }

  /** Reading these scripts takes the tables of ICU: such a name is kept as typed and not found by its Latin form. */
  @Override
  @ParameterizedTest
  @CsvSource({"张伟, ''", "たなか, ''", "김민수, ''", "محمد, ''", "Jackie 陳, jackie"})
  protected void namesShouldFoldScriptsFarFromLatin(String name, String folded) {
    assertThat(NORMALIZER.names().fold(name).text()).isEqualTo(folded);
  }

  /** It carries no lists of names: Bill is not known to be William, and the doubt goes to a review. */
  @Override
  @ParameterizedTest
  @CsvSource({"bill, william", "alexander, alexandre"})
  protected void nicknamesShouldKnowTheFormsOfOneName(String a, String b) {
    assertThat(NORMALIZER.names().nicknames(a, b)).isFalse();
  }
}
