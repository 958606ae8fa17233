package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.Matcher;
import io.comptoir.crm.domain.matching.Traits;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is to be thought of two customers, for whoever decides about them. Immutable and thread-safe. */
final class Comparing {
  // How many people a house knows is nowhere counted: in a smaller one a name alone would say more.
  private static final long PEOPLE = 100_000;

  private final Describing describing;
  private final Matcher matcher;

  Comparing(NameFolding names) {
    this.describing = new Describing(names);
    this.matcher = Matcher.assuming(PEOPLE, names::nicknames);
  }

  /** What both profiles say about it; a phone or an e-mail of both that too many others have is named, and says nothing. */
  Match match(Profile one, Profile other, CustomerRepository customers) {
    Set<String> shared =
        keys(one).stream()
            .filter(keys(other)::contains)
            .filter(key -> customers.holdersOf(List.of(key)).isEmpty())
            .map(key -> key.value().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return matcher.match(without(shared, one), without(shared, other));
  }

  private Traits without(Set<String> shared, Profile profile) {
    return describing.of(profile).without((field, value) -> shared.contains(value));
  }

  private static List<ContactKey> keys(Profile profile) {
    return profile.contacts().stream().map(ContactPoint::key).filter(key -> key.kind() != ContactKind.POST).toList();
  }
}
