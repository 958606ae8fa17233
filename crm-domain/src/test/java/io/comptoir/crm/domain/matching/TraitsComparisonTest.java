package io.comptoir.crm.domain.matching;

import static io.comptoir.crm.domain.matching.TraitsFixture.born;
import static io.comptoir.crm.domain.matching.TraitsFixture.living;
import static io.comptoir.crm.domain.matching.TraitsFixture.mailing;
import static io.comptoir.crm.domain.matching.TraitsFixture.named;
import static io.comptoir.crm.domain.matching.TraitsFixture.phoning;
import static io.comptoir.crm.domain.matching.TraitsFixture.unsplit;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.FoldedName;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsComparisonTest {
  private static final TraitsComparison COMPARISON = new TraitsComparison(TraitsFixture.NICKNAMES);

  private static Optional<Finding> found(MatchField field, Traits a, Traits b) {
    Optional<Finding> found = COMPARISON.compare(a, b).of(field);
    assertThat(COMPARISON.compare(b, a).of(field)).as("asked the other way").isEqualTo(found);
    return found;
  }

  @Nested
  class Names {
    @ParameterizedTest
    @CsvSource({
      "camille, camille, SAME",
      "jean pierre, jeanpierre, SAME",
      "jean pierre, pierre jean, OTHER_ORDER",
      "bill, william, NICKNAME",
      "yulia, iuliia, OTHER_SPELLING",
      "camille, camile, SLIP",
      "catherine, cahterin, SLIP",
      "jean pierre, jean, ONE_LEFT_OUT",
      "alfred jan, manfred, ALIKE",
      "william henry, bill, NICKNAME",
      "j, jean, INITIAL",
      "j p, jean pierre, INITIAL",
      "louis, louise, OTHER_ENDING",
      "mario, maria, OTHER_ENDING",
      "katharina, katrin, ALIKE",
      "jean pierre, jean paul, ONE_IN_COMMON",
      "alex, alexandra, HARDLY_ALIKE",
      "camille, hugo, OTHER",
      "j, hugo, OTHER"
    })
    void compareShouldFindWhatMakesTwoGivenNamesAlike(String one, String other, Finding expected) {
      assertThat(found(MatchField.GIVEN_NAME, named(one, "martin"), named(other, "martin"))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
      "van den berg, berg, PARTICLES",
      "de la cruz, de la vega, OTHER",
      "garcia lopez, garcia, ONE_LEFT_OUT",
      "garcia lopez, garcia perez, ONE_IN_COMMON",
      "dr martin, martin, SAME",
      "mueller, muller, SLIP",
      "tschaikowsky, chaikovski, OTHER_SPELLING"
    })
    void compareShouldKnowParticlesTitlesAndDoubleFamilyNames(String one, String other, Finding expected) {
      assertThat(found(MatchField.FAMILY_NAME, named("anna", one), named("anna", other))).contains(expected);
    }

    @Test
    void compareShouldFindBothPartsWhenGivenAndFamilyNameAreExchanged() {
      Comparison found = COMPARISON.compare(named("camille", "martin"), named("martin", "camille"));

      assertThat(found.of(MatchField.GIVEN_NAME)).contains(Finding.SAME);
      assertThat(found.of(MatchField.FAMILY_NAME)).contains(Finding.SAME);
      assertThat(found.of(MatchField.NAME_ORDER)).contains(Finding.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
      "locklear, rokkuria, KATAKANA, OTHER_SPELLING",
      "locklear, rokkuria, LATIN, OTHER",
      "zbigniew, zi bi ge nie fu, HAN, OTHER_SPELLING",
      "zbigniew, ge luo mo wa, HAN, OTHER"
    })
    void compareShouldHearANameThatWasWrittenInAnotherScript(
        String one, String other, UnicodeScript script, Finding expected) {
      Traits written = in(UnicodeScript.LATIN, NameTraits.of(FoldedName.of(one), FoldedName.of("")));
      Traits heard = in(script, NameTraits.of(FoldedName.of(other), FoldedName.of("")));

      assertThat(found(MatchField.GIVEN_NAME, written, heard)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"camille martin, ka mi er ma ding, OTHER_SPELLING", "lynn, ji lin e mu, OTHER"})
    void compareShouldHearTheWholeNameWhenNobodySaidWhatIsTheFamilyName(String one, String other, Finding expected) {
      Traits written = in(UnicodeScript.LATIN, NameTraits.unsplit(FoldedName.of(one)));
      Traits heard = in(UnicodeScript.HAN, NameTraits.unsplit(FoldedName.of(other)));

      assertThat(found(MatchField.GIVEN_NAME, written, heard)).contains(expected);
      assertThat(found(MatchField.FAMILY_NAME, written, heard)).contains(expected);
    }

    private static Traits in(UnicodeScript script, NameTraits name) {
      return new Traits(name.in(script), BirthTraits.NONE, "", AddressTraits.NONE, ContactTraits.NONE);
    }

    @Test
    void compareShouldFindNothingInAFieldWhenOneOfTwoHasNoValue() {
      assertThat(found(MatchField.GIVEN_NAME, named("", "martin"), named("camille", "martin"))).isEmpty();
      assertThat(COMPARISON.compare(Traits.NONE, Traits.NONE)).isEqualTo(Comparison.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
      "zhang wei, wei zhang",
      "zhangwei, zhang wei",
      "maria garcia lopez, garcia lopez maria",
      "camille martin, camille martin"
    })
    void compareShouldFindOneNameWhenNobodySaidWhichWordIsTheFamilyName(String one, String other) {
      Comparison found = COMPARISON.compare(named(unsplit(one)), named(unsplit(other)));

      assertThat(found.of(MatchField.GIVEN_NAME).map(Finding::agreement)).contains(Agreement.EXACT);
      assertThat(found.of(MatchField.FAMILY_NAME).map(Finding::agreement)).contains(Agreement.EXACT);
      assertThat(found.of(MatchField.NAME_ORDER)).isEmpty();
    }

    @Test
    void compareShouldFindTheSlipWhenBothNamesAreOneWordThatNobodySplit() {
      Comparison found = COMPARISON.compare(named(unsplit("martin")), named(unsplit("matrin")));

      assertThat(found.of(MatchField.FAMILY_NAME)).contains(Finding.SLIP);
    }

    @Test
    void compareShouldCutAnUnsplitNameWhereItFitsTheOtherOne() {
      Comparison found = COMPARISON.compare(named(unsplit("garcia lopez maria")), named("maria", "garcia lopez"));

      assertThat(found.of(MatchField.GIVEN_NAME)).contains(Finding.SAME);
      assertThat(found.of(MatchField.FAMILY_NAME)).contains(Finding.SAME);
    }
  }

  @Nested
  class Birthdays {
    @ParameterizedTest
    @CsvSource({
      "1980, 3, 4, SAME",
      "1980, 4, 3, DAY_FOR_MONTH",
      "1981, 3, 4, ONE_DIGIT",
      "1908, 3, 4, DIGITS_EXCHANGED",
      "1980, 3, 40, DIGITS_EXCHANGED",
      "1955, 3, 4, ONE_PART_OTHER",
      "1980, 3, 27, ONE_PART_OTHER",
      "1981, 3, 5, HARDLY_ALIKE",
      "0, 3, 4, AS_FAR_AS_KNOWN",
      "1980, 0, 0, LITTLE_KNOWN",
      "1981, 0, 0, OTHER",
      "1955, 12, 27, OTHER"
    })
    void compareShouldTellSlipsFromOtherBirthdays(int year, int month, int day, Finding expected) {
      Traits one = born(Traits.NONE, 1980, 3, 4);

      assertThat(found(MatchField.BIRTHDAY, one, born(Traits.NONE, year, month, day))).contains(expected);
    }

    @Test
    void compareShouldFindNothingWhenTheyKnowDifferentPartsOfABirthday() {
      assertThat(found(MatchField.BIRTHDAY, born(Traits.NONE, 1980, 0, 0), born(Traits.NONE, 0, 3, 4))).isEmpty();
    }
  }

  @Nested
  class Contacts {
    @ParameterizedTest
    @CsvSource({
      "+33612345678, SAME",
      "+33612345679, ONE_DIGIT",
      "+33612345687, DIGITS_EXCHANGED",
      "+3361234567, ONE_DIGIT",
      "0612345678, WITHOUT_COUNTRY",
      "+33621345687, DIGITS_MOVED",
      "+33699887700, OTHER"
    })
    void compareShouldTellSlipsFromOtherTelephones(String phone, Finding expected) {
      assertThat(found(MatchField.PHONE, phoning(Traits.NONE, "+33612345678"), phoning(Traits.NONE, phone)))
          .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
      "c.martin@example.com, SAME",
      "cmartin@example.com, SLIP",
      "c.martin@mail.example.org, SAME_MAILBOX",
      "c.martins@mail.example.org, HARDLY_ALIKE",
      "hugo@other.example, OTHER"
    })
    void compareShouldTellSlipsFromOtherMailboxes(String email, Finding expected) {
      assertThat(found(MatchField.EMAIL, mailing(Traits.NONE, "c.martin@example.com"), mailing(Traits.NONE, email)))
          .contains(expected);
    }

    @Test
    void compareShouldTellNumbersOfNamesakesFromSlips() {
      Traits one = mailing(Traits.NONE, "c.martin12@example.com");

      assertThat(found(MatchField.EMAIL, one, mailing(Traits.NONE, "c.martin13@example.com")))
          .contains(Finding.HARDLY_ALIKE);
      assertThat(found(MatchField.EMAIL, one, mailing(Traits.NONE, "c.martni12@example.com"))).contains(Finding.SLIP);
      assertThat(found(MatchField.EMAIL, one, mailing(Traits.NONE, "c.martin12@example1.com"))).contains(Finding.SLIP);
    }
  }

  @Test
  void compareShouldForgiveWhatIsForgivenInAddresses() {
    Traits one = living(Traits.NONE, "rue de la paix", "12", "paris", "75002");
    Traits other = living(Traits.NONE, "rue de la pais", "13", "pariss", "75020");
    Comparison found = COMPARISON.compare(one, other);

    assertThat(found.of(MatchField.STREET)).contains(Finding.SLIP);
    assertThat(found.of(MatchField.HOUSE_NUMBER)).contains(Finding.ONE_DIGIT);
    assertThat(found.of(MatchField.CITY)).contains(Finding.SLIP);
    assertThat(found.of(MatchField.POSTAL_CODE)).contains(Finding.DIGITS_EXCHANGED);
  }
}
