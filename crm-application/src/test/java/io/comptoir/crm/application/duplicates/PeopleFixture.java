package io.comptoir.crm.application.duplicates;

import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.matching.AddressTraits;
import io.comptoir.crm.domain.matching.BirthTraits;
import io.comptoir.crm.domain.matching.ContactTraits;
import io.comptoir.crm.domain.matching.NameTraits;
import io.comptoir.crm.domain.matching.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Generated people, some of them there twice with a slip. */
final class PeopleFixture {
  private static final String LETTERS = "abcdefghijklmnoprstuvz";

  private PeopleFixture() {}

  static Traits person(String given, String family, int year, String phone) {
    return new Traits(
        NameTraits.of(FoldedName.of(given), FoldedName.of(family)), new BirthTraits(year, 3, 4), "", AddressTraits.NONE,
        ContactTraits.of(phone.isEmpty() ? List.of() : List.of(phone), List.of(), List.of()));
  }

  static List<Traits> people(int count, Random random) {
    List<Traits> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Traits person = drawn(random);
      people.add(person);
      if (i % 4 == 0) {
        people.add(mistyped(person));
      }
    }
    return people;
  }

  static Traits phoning(Traits person, String phone) {
    return new Traits(
        person.name(), person.birth(), "", person.address(), ContactTraits.of(List.of(phone), List.of(), List.of()));
  }

  /** Families of three that live together, nobody of them twice. */
  static List<Traits> families(int count, Random random) {
    List<Traits> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Traits one = drawn(random);
      AddressTraits home = new AddressTraits(
          new FoldedName(List.of("rue", word(random))), "" + (1 + random.nextInt(90)), new FoldedName(List.of("paris")),
          "750" + (10 + random.nextInt(10)), "");
      ContactTraits phone = ContactTraits.of(List.of("+331" + (10_000_000 + random.nextInt(80_000_000))), List.of(), List.of());
      people.add(new Traits(one.name(), one.birth(), "", home, phone));
      people.add(relative(one, home, phone, random));
      people.add(relative(one, home, phone, random));
    }
    return people;
  }

  /** People of three lands with a dozen names and towns each, every twenty-fifth of them there twice. */
  static List<Traits> ofFewNamesAndTowns(int count, Random random) {
    List<Traits> people = new ArrayList<>();
    String[] words = Stream.generate(() -> word(random)).limit(100).toArray(String[]::new);
    for (int i = 0; i < count; i++) {
      int land = random.nextInt(3) * 30;
      int town = land + random.nextInt(10);
      AddressTraits home = new AddressTraits(
          new FoldedName(List.of("rue", word(random))), "" + (1 + random.nextInt(90)),
          new FoldedName(List.of(words[town])), "" + (10_000 + 97 * town), "");
      Traits one = drawn(random);
      NameTraits name =
          NameTraits.of(FoldedName.of(words[land + random.nextInt(12)]), FoldedName.of(words[land + 12 + random.nextInt(18)]));
      Traits person = new Traits(name, one.birth(), "", home, one.contacts());
      people.add(person);
      if (i % 25 == 0) {
        people.add(mistyped(person));
      }
    }
    return people;
  }

  private static Traits relative(Traits of, AddressTraits home, ContactTraits phone, Random random) {
    Traits other = drawn(random);
    return new Traits(NameTraits.of(other.name().given(), of.name().family()), other.birth(), "", home, phone);
  }

  private static Traits drawn(Random random) {
    BirthTraits birth = new BirthTraits(1940 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
    List<String> phones = random.nextBoolean() ? List.of("+336" + (10_000_000 + random.nextInt(80_000_000))) : List.of();
    return new Traits(
        NameTraits.of(new FoldedName(List.of(word(random))), new FoldedName(List.of(word(random)))), birth, "",
        AddressTraits.NONE, ContactTraits.of(phones, List.of(), List.of()));
  }

  private static Traits mistyped(Traits person) {
    String given = person.name().given().text();
    NameTraits name = NameTraits.of(FoldedName.of(given + "x"), person.name().family());
    return new Traits(name, person.birth(), "", person.address(), person.contacts());
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 4 + random.nextInt(4); i > 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
