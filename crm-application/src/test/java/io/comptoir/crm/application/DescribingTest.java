package io.comptoir.crm.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.matching.AddressTraits;
import io.comptoir.crm.domain.matching.BirthTraits;
import io.comptoir.crm.domain.matching.ContactTraits;
import io.comptoir.crm.domain.matching.NameTraits;
import io.comptoir.crm.domain.matching.Traits;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribingTest {
  private final NameFolding names = new BuiltInNormalizer().names();
  private final Describing describing = new Describing(names);

  private Traits of(SaidValue... values) {
    return describing.of(new Sayings(List.of(values), List.of(), List.of()));
  }

  private SaidValue name(FieldName field, String value) {
    return new SaidValue(field, value, names.fold(value));
  }

  private static Traits address(PostalAddress address) {
    SaidContact said = new SaidContact(address.key(), address.text());
    return new Describing(new BuiltInNormalizer().names()).of(new Sayings(List.of(), List.of(said), List.of()));
  }

  private static FoldedName folded(String text) {
    return FoldedName.of(text);
  }

  @Test
  void ofShouldBeNothingWhenNothingIsSaid() {
    assertThat(describing.of(Sayings.NONE)).isEqualTo(Traits.NONE);
  }

  @Test
  void ofShouldTellGivenAndFamilyNameApartWhenSomebodySaidWhichIsWhich() {
    Traits traits = of(name(FieldName.GIVEN_NAME, "Zoé"), name(FieldName.FAMILY_NAME, "Lefèvre"));

    assertThat(traits.name()).isEqualTo(NameTraits.of(folded("zoe"), folded("lefevre")));
  }

  @Test
  void ofShouldTakeTheWholeNameOrElseTheCompanyWhenNobodySplitIt() {
    assertThat(of(name(FieldName.FULL_NAME, "Иван Петров")).name().script()).isEqualTo(Character.UnicodeScript.CYRILLIC);
    assertThat(of(name(FieldName.COMPANY_NAME, "Martin Frères")).name())
        .isEqualTo(NameTraits.unsplit(folded("martin freres")));
  }

  @Test
  void ofShouldKnowManAndWomanByTheirTitlesAndNobodyElse() {
    assertThat(of(SaidValue.of(FieldName.TITLE, "Mme.")).gender()).isEqualTo("f");
    assertThat(of(SaidValue.of(FieldName.TITLE, "mr")).gender()).isEqualTo("m");
    assertThat(of(SaidValue.of(FieldName.TITLE, "Dr")).gender()).isEmpty();
  }

  @Test
  void ofShouldReadABirthdayWithoutItsYearAndForgetOneTakenBack() {
    assertThat(of(SaidValue.of(FieldName.BIRTHDAY, "--03-14")).birth()).isEqualTo(new BirthTraits(0, 3, 14));
    assertThat(of(SaidValue.of(FieldName.BIRTHDAY, null)).birth()).isEqualTo(BirthTraits.NONE);
  }

  @Test
  void ofShouldFoldTheAddressThatComesFirst() {
    PostalAddress address =
        new PostalAddress(List.of("Résidence Bellevue", "12 bis, rue de la Paix"), "75 002", "Paris", new CountryCode("FR"));

    assertThat(address(address).address())
        .isEqualTo(new AddressTraits(folded("rue de la paix"), "12bis", folded(""), "75002", ""));
    assertThat(of().address()).isEqualTo(AddressTraits.NONE);
  }

  @Test
  void ofShouldTellTheTownOnlyWhenItsPostalCodeDoesNotTellIt() {
    PostalAddress address = new PostalAddress(List.of("12 rue de la Paix"), null, "Paris", new CountryCode("FR"));

    assertThat(address(address).address())
        .isEqualTo(new AddressTraits(folded("rue de la paix"), "12", folded("paris"), "", ""));
  }

  @Test
  void ofShouldKnowAllPhonesAndEMailsWhateverTheirCase() {
    List<SaidContact> contacts =
        List.of(
            new SaidContact(new ContactKey(ContactKind.PHONE, "+33612345678"), "+33612345678"),
            new SaidContact(new ContactKey(ContactKind.EMAIL, "Camille@example.com"), "Camille@Example.com"));

    assertThat(describing.of(new Sayings(List.of(), contacts, List.of())).contacts())
        .isEqualTo(ContactTraits.of(List.of("+33612345678"), List.of("camille@example.com"), List.of()));
  }
}
