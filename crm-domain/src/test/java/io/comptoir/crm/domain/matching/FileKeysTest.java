package io.comptoir.crm.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileKeysTest {
  private static final BirthTraits BORN = new BirthTraits(1980, 3, 14);

  private static Traits traits(String given, String family, BirthTraits birth, String code, String... emails) {
    AddressTraits address =
        new AddressTraits(FoldedName.of(""), "", FoldedName.of("paris"), code, "");
    ContactTraits contacts = ContactTraits.of(List.of(), List.of(emails), List.of());
    return new Traits(NameTraits.of(FoldedName.of(given), FoldedName.of(family)), birth, "", address, contacts);
  }

  private static Traits traits(String given, String family) {
    Traits known = traits(given, family, BirthTraits.NONE, "");
    return new Traits(known.name(), known.birth(), "", AddressTraits.NONE, ContactTraits.NONE);
  }

  private static Set<String> common(Traits one, Traits other) {
    Set<String> common = new HashSet<>(FileKeys.of(one));
    common.retainAll(FileKeys.of(other));
    return common;
  }

  @Test
  void keysShouldMeetWhenAVowelOrTheOrderOfTheNameIsAnother() {
    assertThat(common(traits("camille", "martin"), traits("mortin", "camile"))).hasSize(1);
    assertThat(common(traits("camille", "martin"), traits("camille", "bertin"))).isEmpty();
  }

  @Test
  void keysShouldMeetWhenTheBirthdayAndAnInitialAreTheSame() {
    assertThat(common(traits("camille", "martin", BORN, ""), traits("katia", "marvin", BORN, ""))).isNotEmpty();
    assertThat(common(traits("anne", "dubois", BORN, "75002"), traits("paul", "leroy", BORN, "75003"))).isEmpty();
    BirthTraits withoutYear = new BirthTraits(0, 3, 14);
    assertThat(FileKeys.of(traits("anne", "dubois", withoutYear, "")))
        .as("a day that everybody shares with one in 365").hasSize(3);
  }

  @Test
  void keysShouldMeetWhenAWordAndThePostalCodeOrTheTownAreTheSame() {
    assertThat(common(traits("anne", "martin", BORN, "75002"), traits("zoe", "mertin", BirthTraits.NONE, "75002")))
        .hasSize(1);
    assertThat(common(traits("anne", "martin", BORN, ""), traits("zoe", "mertin", BirthTraits.NONE, ""))).hasSize(1);
  }

  @Test
  void keysShouldMeetWhenTheMailboxIsAtAnotherProvider() {
    Traits one = traits("a", "b", BirthTraits.NONE, "", "cmartin@example.com");
    Traits other = traits("c", "d", BirthTraits.NONE, "", "cmartin@example.org");

    assertThat(common(one, other)).hasSize(1);
    assertThat(FileKeys.of(traits("a", "b", BirthTraits.NONE, "", "ab@example.com"))).isEmpty();
  }

  @Test
  void keysShouldBeFewHoweverLongANameIs() {
    Traits longest =
        traits("anne bertha carla dora emma", "fischer gruber huber", BORN, "75002", "anne.bertha@example.com");

    assertThat(FileKeys.of(longest)).hasSize(3 + 3 + 3 + 1);
    assertThat(FileKeys.of(Traits.NONE)).isEmpty();
  }
}
