package io.comptoir.crm.domain.matching;

import static io.comptoir.crm.domain.matching.TraitsFixture.born;
import static io.comptoir.crm.domain.matching.TraitsFixture.living;
import static io.comptoir.crm.domain.matching.TraitsFixture.name;
import static io.comptoir.crm.domain.matching.TraitsFixture.named;
import static io.comptoir.crm.domain.matching.TraitsFixture.phoning;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.matching.Reason.FoundAcrossScripts;
import io.comptoir.crm.domain.matching.Reason.Scripts;
import io.comptoir.crm.domain.matching.Reason.SharedByMany;
import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A shop with fifty customers has nothing to learn from: what is assumed has to be sensible. */
class MatcherTest {
  private static final Matcher OF_FIFTY = Matcher.assuming(50, TraitsFixture.NICKNAMES);
  private static final Traits CAMILLE = named("camille", "martin");

  private static MatchClass judge(Traits a, Traits b) {
    return Thresholds.USUAL.of(OF_FIFTY.match(a, b).score());
  }

  @Nested
  class OnePerson {
    @Test
    void matchShouldBeCertainWhenNameAndPhoneAreTheSame() {
      assertThat(judge(phoning(CAMILLE, "+33612345678"), phoning(CAMILLE, "+33612345678")))
          .isEqualTo(MatchClass.CERTAIN);
    }

    @Test
    void matchShouldBeCertainWhenNameAndBirthdayAreTheSame() {
      assertThat(judge(born(CAMILLE, 1980, 3, 4), born(CAMILLE, 1980, 3, 4))).isEqualTo(MatchClass.CERTAIN);
    }

    @Test
    void matchShouldFindOnePersonWhenThePhoneIsTheSameAndTheNameHasASlip() {
      Traits mistyped = phoning(named("camile", "matrin"), "+33612345678");

      assertThat(OF_FIFTY.match(phoning(CAMILLE, "+33612345678"), mistyped).score()).isGreaterThan(0.9);
    }
  }

  @Nested
  class NotOnePerson {
    @Test
    void matchShouldBeNoMoreThanAReviewWhenOnlyTheFamilyNameIsTheSame() {
      assertThat(judge(CAMILLE, named("hugo", "martin"))).isEqualTo(MatchClass.APART);
    }

    @Test
    void matchShouldKeepAMarriedCoupleApartWhenItSharesNameAddressAndPhone() {
      Traits wife = phoning(living(CAMILLE, "rue de la paix", "12", "paris", "75002"), "+33140123456");
      Traits husband =
          phoning(living(named("hugo", "martin"), "rue de la paix", "12", "paris", "75002"), "+33140123456");
      Match match = OF_FIFTY.match(wife, husband);

      assertThat(match.score()).isLessThan(0.1);
      assertThat(match.household()).isGreaterThan(0.9);
    }

    @Test
    void matchShouldKeepTwinsApartWhenTheirGivenNamesDiffer() {
      Traits one = born(living(CAMILLE, "rue de la paix", "12", "paris", "75002"), 1980, 3, 4);
      Traits other =
          born(living(named("hugo", "martin"), "rue de la paix", "12", "paris", "75002"), 1980, 3, 4);

      assertThat(judge(one, other)).isNotEqualTo(MatchClass.CERTAIN);
    }

    @Test
    void matchShouldKeepFatherAndSonApartWhenTheirBirthdaysDiffer() {
      Traits father = born(living(CAMILLE, "rue de la paix", "12", "paris", "75002"), 1950, 7, 21);
      Traits son = born(living(CAMILLE, "rue de la paix", "12", "paris", "75002"), 1980, 3, 4);

      assertThat(judge(father, son)).isNotEqualTo(MatchClass.CERTAIN);
    }

    @Test
    void matchShouldSayHardlyAnythingWhenNothingIsKnown() {
      assertThat(OF_FIFTY.match(Traits.NONE, Traits.NONE).score()).isLessThan(0.01);
    }
  }

  @Nested
  class WithReasons {
    @Test
    void matchShouldNameTheReasonsWithTheStrongestFirst() {
      Traits latin = born(phoning(named("sergey", "ivanov"), "+79161234567"), 1980, 3, 4);
      Traits cyrillic = phoning(named(name("sergei", "ivanov").in(UnicodeScript.CYRILLIC)), "+79161234567");

      assertThat(OF_FIFTY.match(latin, born(cyrillic, 1980, 3, 5)).reasons())
          .extracting(Reason::field)
          .containsExactly(
              MatchField.PHONE, MatchField.FAMILY_NAME, MatchField.BIRTHDAY, MatchField.GIVEN_NAME);
    }

    @Test
    void matchShouldNameTheScriptsWhenANameIsCloseAcrossThem() {
      Traits cyrillic = named(name("sergei", "ivanov").in(UnicodeScript.CYRILLIC));

      assertThat(OF_FIFTY.match(named("sergey", "ivanov"), cyrillic).reasons())
          .filteredOn(reason -> reason.field() == MatchField.GIVEN_NAME)
          .singleElement()
          .isInstanceOfSatisfying(FoundAcrossScripts.class, reason -> {
            assertThat(reason.finding().agreement()).isEqualTo(Agreement.CLOSE);
            assertThat(reason.scripts()).isEqualTo(new Scripts(UnicodeScript.CYRILLIC, UnicodeScript.LATIN));
          });
    }

    @Test
    void matchShouldNameWhatSpeaksAgainst() {
      Match match = OF_FIFTY.match(born(CAMILLE, 1980, 3, 4), born(CAMILLE, 1955, 12, 27));

      assertThat(match.reasons().get(match.reasons().size() - 1))
          .isInstanceOfSatisfying(Found.class, last -> {
            assertThat(last.field()).isEqualTo(MatchField.BIRTHDAY);
            assertThat(last.weight()).isNegative();
          });
    }

    @Test
    void matchShouldSayThatPartsOfANameWereExchanged() {
      assertThat(OF_FIFTY.match(CAMILLE, named("martin", "camille")).reasons())
          .extracting(Reason::field)
          .contains(MatchField.NAME_ORDER);
      assertThat(OF_FIFTY.match(CAMILLE, CAMILLE).reasons())
          .extracting(Reason::field)
          .doesNotContain(MatchField.NAME_ORDER);
    }
  }

  @Nested
  class WithCountedValues {
    private static Matcher counting(ValueCounts counts) {
      return new Matcher(
          new TraitsComparison(TraitsFixture.NICKNAMES), MatchModel.assumed(1_000), counts);
    }

    @Test
    void matchShouldTrustARareFamilyNameMoreThanACommonOne() {
      ValueCounts counts = new ValueCounts();
      for (int i = 0; i < 1_000; i++) {
        counts.add(named("given" + i, i < 300 ? "martin" : "family" + i));
      }
      Matcher matcher = counting(counts);

      assertThat(matcher.match(named("camille", "family999"), named("camille", "family999")).score())
          .isGreaterThan(matcher.match(named("camille", "martin"), named("camille", "martin")).score());
    }

    @Test
    void matchShouldTakeAPhoneThatFiftyOneShareForNothingAndSaySo() {
      Traits camille = phoning(CAMILLE, "0000000000");
      Traits hugo = phoning(named("hugo", "durand"), "0000000000");
      Match match = counting(holdingPhone(51)).match(camille, hugo);

      assertThat(match.score()).isEqualTo(counting(holdingPhone(51)).match(CAMILLE, named("hugo", "durand")).score());
      assertThat(match.reasons()).contains(new SharedByMany(MatchField.PHONE));
    }

    @Test
    void matchShouldTakeAPhoneThatFiftyShareForEvidence() {
      Traits camille = phoning(CAMILLE, "0000000000");
      Match match = counting(holdingPhone(50)).match(camille, camille);

      assertThat(match.reasons()).doesNotContain(new SharedByMany(MatchField.PHONE));
      assertThat(match.score()).isGreaterThan(counting(holdingPhone(50)).match(CAMILLE, CAMILLE).score());
    }

    private static ValueCounts holdingPhone(int people) {
      ValueCounts counts = new ValueCounts();
      for (int i = 0; i < 1_000; i++) {
        Traits person = named("given" + i, "family" + i);
        counts.add(i < people ? phoning(person, "0000000000") : phoning(person, "+3361234" + (1_000 + i)));
      }
      return counts;
    }
  }
}
