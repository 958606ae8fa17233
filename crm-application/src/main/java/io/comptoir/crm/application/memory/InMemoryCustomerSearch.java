package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.CustomerSearch;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.search.MistypedName;
import io.comptoir.crm.domain.search.NameFit;
import io.comptoir.crm.domain.search.NameSearch;
import io.comptoir.crm.domain.search.NamesOf;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at everybody, but for names by their beginning, and misses nobody. */
record InMemoryCustomerSearch(House house, InMemoryCustomerRepository customers) implements CustomerSearch {
  InMemoryCustomerSearch(House house) {
    this(house, new InMemoryCustomerRepository(house));
  }

  @Override
  public List<CustomerId> byName(FoldedName name, int limit) {
    NameSearch search = new NameSearch(name);
    return name.isEmpty()
        ? List.of()
        : best(customers.index().beginningWith(beginning(name)), profile -> fit(search, profile), limit);
  }

  // What one turning of every name that fits begins with.
  private static String beginning(FoldedName name) {
    String first = name.words().get(0);
    return name.words().size() == 1 ? first : first + " ";
  }

  private static OptionalInt fit(NameSearch search, Profile profile) {
    return NamesOf.profile(profile).stream().flatMap(name -> search.fit(name).stream()).mapToInt(NameFit::ordinal).min();
  }

  @Override
  public List<CustomerId> byMistypedName(FoldedName name, int limit) {
    MistypedName search = new MistypedName(name);
    return best(everybody(), profile -> slips(search, profile), limit);
  }

  private static OptionalInt slips(MistypedName search, Profile profile) {
    return NamesOf.profile(profile).stream().flatMapToInt(name -> search.slips(name).stream()).min();
  }

  @Override
  public List<CustomerId> byContactBeginning(ContactKey beginning, int limit) {
    return having(
        profile ->
            profile.contacts(beginning.kind()).stream()
                .anyMatch(point -> point.key().value().startsWith(beginning.value())),
        limit);
  }

  @Override
  public List<CustomerId> byPhoneEnding(String digits, int limit) {
    return having(
        profile ->
            profile.contacts(ContactKind.PHONE).stream().anyMatch(point -> point.key().value().endsWith(digits)),
        limit);
  }

  @Override
  public List<CustomerId> byIdentifier(String value, int limit) {
    return having(
        profile -> profile.identifiers().stream().anyMatch(identifier -> identifier.value().equals(value)), limit);
  }

  @Override
  public List<CustomerId> byIdentifierBeginning(String beginning, int limit) {
    return having(
        profile -> profile.identifiers().stream().anyMatch(identifier -> identifier.value().startsWith(beginning)),
        limit);
  }

  private List<CustomerId> having(Predicate<Profile> trait, int limit) {
    return best(everybody(), profile -> trait.test(profile) ? OptionalInt.of(0) : OptionalInt.empty(), limit);
  }

  private Stream<CustomerId> everybody() {
    return house.rows(InMemoryCustomerRepository.FILES).entries().map(Node::key);
  }

  private List<CustomerId> best(Stream<CustomerId> among, Function<Profile, OptionalInt> rank, int limit) {
    return customers.regular(among)
        .flatMap(file -> found(file, rank).stream())
        .sorted(Found.BEST_FIRST)
        .limit(limit)
        .map(found -> found.file().key().id())
        .toList();
  }

  private List<Found> found(CustomerFile file, Function<Profile, OptionalInt> rank) {
    IntStream ranks =
        customers.merges().group(file.key().id()).stream()
            .map(customers::ownProfile)
            .flatMapToInt(profile -> rank.apply(profile).stream());
    return ranks.min().stream().mapToObj(best -> new Found(file, best)).toList();
  }

  private record Found(CustomerFile file, int rank) {
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingInt(Found::rank).thenComparing(found -> -found.file().changed());
  }
}
