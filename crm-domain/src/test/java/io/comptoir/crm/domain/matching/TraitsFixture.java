package io.comptoir.crm.domain.matching;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** People as the tests of matching need them. */
final class TraitsFixture {
  static final BiPredicate<String, String> NICKNAMES =
      (a, b) -> Set.of("william", "bill").containsAll(Set.of(a, b));

  private TraitsFixture() {}

  static NameTraits name(String given, String family) {
    return NameTraits.of(FoldedName.of(given), FoldedName.of(family));
  }

  static NameTraits unsplit(String full) {
    return NameTraits.unsplit(FoldedName.of(full));
  }

  static Traits named(String given, String family) {
    return named(name(given, family));
  }

  static Traits named(NameTraits name) {
    return new Traits(name, BirthTraits.NONE, "", AddressTraits.NONE, ContactTraits.NONE);
  }

  static Traits born(Traits traits, int year, int month, int day) {
    return new Traits(
        traits.name(), new BirthTraits(year, month, day), traits.gender(), traits.address(), traits.contacts());
  }

  static Traits phoning(Traits traits, String phone) {
    return new Traits(
        traits.name(), traits.birth(), traits.gender(), traits.address(),
        ContactTraits.of(List.of(phone), traits.contacts().emails(), traits.contacts().nationalIds()));
  }

  static Traits mailing(Traits traits, String email) {
    return new Traits(
        traits.name(), traits.birth(), traits.gender(), traits.address(),
        ContactTraits.of(traits.contacts().phones(), List.of(email), traits.contacts().nationalIds()));
  }

  static Traits living(Traits traits, String street, String number, String city, String postalCode) {
    AddressTraits address =
        new AddressTraits(FoldedName.of(street), number, FoldedName.of(city), postalCode, "");
    return new Traits(traits.name(), traits.birth(), traits.gender(), address, traits.contacts());
  }
}
