package io.comptoir.crm.bench.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.customer.PhoneNumber;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final int MANY = 20_000;

  private final People people = new People(7);
  private final List<Person> all = LongStream.range(0, MANY).mapToObj(people::person).toList();

  @Test
  void personShouldBeTheSameWhenTheSeedIsTheSame() {
    assertThat(new People(7).person(4_711)).isEqualTo(people.person(4_711));
    assertThat(new People(8).person(4_711)).isNotEqualTo(people.person(4_711));
  }

  // Files of ten million people take hours to build: the same number has to be the same person for good.
  @Test
  void personShouldBeWhoItWasWhenFilesWereBuilt() throws NoSuchAlgorithmException {
    People published = new People(People.SEED);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    LongStream.range(0, 10_000).forEach(number -> digest.update(published.person(number).toString().getBytes(UTF_8)));

    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("a8994ea2e10fce4ea9d323534d0377175c6636dfb79b30425070cfacea3d0a91");
  }

  @Test
  void averagesShouldBeThoseThatMakeSizesComparable() {
    assertThat(all.stream().mapToInt(Person::purchases).average().orElse(0)).isBetween(0.22, 0.32);
    assertThat(all.stream().filter(person -> person.agreed() != null).count() / (double) MANY).isBetween(0.45, 0.55);
  }

  @Test
  void purchasesShouldBeSkewed() {
    assertThat(all.stream().filter(person -> person.purchases() <= 1).count()).isGreaterThan(MANY * 3 / 4);
    assertThat(all.stream().mapToInt(Person::purchases).max().orElse(0)).isGreaterThan(19);
  }

  @Test
  void commonNamesShouldBeCommonAndRareOnesMany() {
    Map<String, Long> families =
        all.stream().collect(Collectors.groupingBy(person -> person.name().family(), Collectors.counting()));

    assertThat(families.get("Martin")).isGreaterThan(MANY / 100);
    assertThat(families).hasSizeGreaterThan(1_000);
  }

  @Test
  void householdsShouldShareAPhoneAndAFamilyName() {
    Person head = people.person(10);
    Person other = people.person(11);

    assertThat(other.contact().phone()).isEqualTo(head.contact().phone());
    assertThat(other.name().family()).isEqualTo(head.name().family());
    assertThat(all.stream().map(person -> person.contact().phone()).distinct().count())
        .isBetween(MANY * 11L / 12 - MANY / 50, MANY * 11L / 12 + 1);
  }

  @Test
  void phonesAndNamesShouldBeReadableWhateverTheCountry() {
    Normalizer normalizer = new LibraryNormalizer();

    for (Person person : all.subList(0, 3_000)) {
      String phone = person.contact().phone();
      assertThat(normalizer.phones().read(phone, null).map(PhoneNumber::e164)).as(phone).contains(phone);
      assertThat(normalizer.names().fold(person.name().family()).isEmpty()).as(person.name().family()).isFalse();
    }
    assertThat(all.stream().map(Person::country).distinct()).hasSizeGreaterThan(10);
  }
}
