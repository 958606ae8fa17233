package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.Birthday;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.FoldedAddress;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.matching.AddressTraits;
import io.comptoir.crm.domain.matching.BirthTraits;
import io.comptoir.crm.domain.matching.ContactTraits;
import io.comptoir.crm.domain.matching.NameTraits;
import io.comptoir.crm.domain.matching.Traits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Describes people of the customer file as people are compared. Immutable and thread-safe; a pure function of what is said
 * of them. A loyalty card or another system's id is left out: who has two of them is no less one person.
 */
final class Describing {
  private static final Set<String> WOMAN =
      Set.of("mrs", "ms", "miss", "mme", "mlle", "madame", "mademoiselle", "frau", "sra", "signora", "mevrouw");
  private static final Set<String> MAN = Set.of("mr", "m", "monsieur", "herr", "sr", "signor", "meneer", "mister");

  private static final FoldedName NO_TOWN = new FoldedName(List.of());

  private final NameFolding names;

  Describing(NameFolding names) {
    this.names = names;
  }

  /** What a profile says; of several addresses the one that comes first. */
  Traits of(Profile profile) {
    return of(
        new Sayings(
            profile.values().values().stream().map(GoldenValue::said).toList(),
            profile.contacts().stream().map(ContactPoint::said).toList(),
            List.copyOf(profile.identifiers())));
  }

  /** What is said of somebody. */
  Traits of(Sayings said) {
    return new Traits(name(said), birth(said), gender(said), address(said), contacts(said));
  }

  private static NameTraits name(Sayings said) {
    FoldedName given = folded(said, FieldName.GIVEN_NAME);
    FoldedName family = folded(said, FieldName.FAMILY_NAME);
    if (!given.isEmpty() || !family.isEmpty()) {
      String written = value(said, FieldName.GIVEN_NAME).orElse("") + value(said, FieldName.FAMILY_NAME).orElse("");
      return NameTraits.of(given, family).in(NameTraits.scriptOf(written));
    }
    FieldName whole = value(said, FieldName.FULL_NAME).isPresent() ? FieldName.FULL_NAME : FieldName.COMPANY_NAME;
    FoldedName full = folded(said, whole);
    return full.isEmpty()
        ? NameTraits.NONE
        : NameTraits.unsplit(full).in(NameTraits.scriptOf(value(said, whole).orElse("")));
  }

  private static BirthTraits birth(Sayings said) {
    return value(said, FieldName.BIRTHDAY).map(Birthday::parse).map(BirthTraits::of).orElse(BirthTraits.NONE);
  }

  private String gender(Sayings said) {
    String title = names.fold(value(said, FieldName.TITLE).orElse("")).text();
    if (WOMAN.contains(title)) {
      return "f";
    }
    return MAN.contains(title) ? "m" : "";
  }

  private AddressTraits address(Sayings said) {
    return said.contacts().stream()
        .filter(contact -> contact.key().kind() == ContactKind.POST)
        .findFirst()
        .map(contact -> AddressTraits.of(FoldedAddress.of(PostalAddress.parse(contact.display()), names::fold)))
        .map(Describing::withoutTownOfItsCode)
        .orElse(AddressTraits.NONE);
  }

  // A town and its postal code say one thing: taken for two, people of one given name in one town would be one person.
  private static AddressTraits withoutTownOfItsCode(AddressTraits address) {
    return address.postalCode().isEmpty()
        ? address
        : new AddressTraits(address.street(), address.number(), NO_TOWN, address.postalCode(), address.region());
  }

  private static ContactTraits contacts(Sayings said) {
    return ContactTraits.of(values(said, ContactKind.PHONE), values(said, ContactKind.EMAIL), List.of());
  }

  private static List<String> values(Sayings said, ContactKind kind) {
    return said.contacts().stream()
        .map(SaidContact::key)
        .filter(key -> key.kind() == kind)
        .map(key -> key.value().toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  private static FoldedName folded(Sayings said, FieldName field) {
    return find(said, field).flatMap(v -> Optional.ofNullable(v.folded())).orElseGet(() -> new FoldedName(List.of()));
  }

  private static Optional<String> value(Sayings said, FieldName field) {
    return find(said, field).flatMap(v -> Optional.ofNullable(v.value()));
  }

  private static Optional<SaidValue> find(Sayings said, FieldName field) {
    return said.values().stream().filter(value -> value.field().equals(field)).findFirst();
  }
}
