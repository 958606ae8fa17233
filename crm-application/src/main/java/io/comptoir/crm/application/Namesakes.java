package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.matching.ContactTraits;
import io.comptoir.crm.domain.matching.Matcher;
import io.comptoir.crm.domain.matching.Thresholds;
import io.comptoir.crm.domain.matching.Traits;
import java.util.Comparator;
import java.util.List;

/**
 * Finds whom somebody new might be among the customers of the same name who share no contact point. Immutable and
 * thread-safe. A few rows are read, and none where a name alone says too little in a file of many people.
 */
final class Namesakes {
  /** So many customers of one name are looked at; of a name that more have, only a scan tells them apart. */
  static final int MOST = 20;

  // How many people a house knows is nowhere counted: in a smaller one a name alone would say more.
  private static final long PEOPLE = 100_000;

  private final Describing describing;
  private final Matcher matcher;
  private final Thresholds thresholds;

  Namesakes(NameFolding names) {
    this.describing = new Describing(names);
    this.matcher = Matcher.assuming(PEOPLE, names::nicknames);
    this.thresholds = Thresholds.USUAL;
  }

  /** Those that somebody has to look at, the likeliest first, those of equal likelihood in order of creation. */
  List<CustomerId> of(Sayings said, CustomerRepository customers) {
    Traits person = describing.of(said);
    return saysEnough(person) ? likely(person, said, customers) : List.of();
  }

  private List<CustomerId> likely(Traits person, Sayings said, CustomerRepository customers) {
    return customers.namesakesOf(said.name(), MOST).stream()
        .map(id -> scored(person, customers.find(id).orElseThrow()))
        .filter(scored -> scored.score() >= thresholds.review())
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(Scored::id)
        .toList();
  }

  private record Scored(CustomerId id, double score) {}

  private Scored scored(Traits person, Customer namesake) {
    Traits other = describing.of(namesake.profile());
    return new Scored(namesake.id(), matcher.score(apartFrom(other, person), apartFrom(person, other)));
  }

  // Who shares a value that is evidence is a candidate by it: what namesakes share beyond that, too many people share.
  private static Traits apartFrom(Traits other, Traits person) {
    return person.without(
        (field, value) -> other.contacts().phones().contains(value) || other.contacts().emails().contains(value));
  }

  // Nobody who shares no contact point is likelier than one of whom just the rest is known.
  private boolean saysEnough(Traits person) {
    Traits best = new Traits(person.name(), person.birth(), person.gender(), person.address(), ContactTraits.NONE);
    return !person.name().isEmpty() && matcher.score(person, best) >= thresholds.review();
  }
}
