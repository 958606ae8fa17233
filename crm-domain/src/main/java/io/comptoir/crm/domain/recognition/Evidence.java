package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the house knows that bears on who a capture speaks of. Immutable. Customers are named after merges; provisional
 * ones, and values shared by more than fifty customers, are left out.
 *
 * @param said the name that was said, folded; without words when none was
 * @param named whom a customer id or the identifiers name, in the order they were typed, each customer once
 * @param holders M: who holds a phone or an e-mail that was given
 * @param waiting the provisional customer that already waits in an open review with the same contact and name, or null
 * @param other the name that was said, in another writing; without words when there was none
 * @param apart which of them the house holds for two people
 */
public record Evidence(
    FoldedName said,
    List<Candidate> named,
    List<Candidate> holders,
    @Nullable CustomerId waiting,
    FoldedName other,
    Set<Apart> apart) {
  /** Two customers who were told apart by someone in the house. */
  public record Apart(CustomerId one, CustomerId other) {}

  /** Copies the lists. */
  public Evidence {
    named = List.copyOf(named);
    holders = List.copyOf(holders);
    apart = Set.copyOf(apart);
  }

  /** What bears on a name that was said in one writing, where nobody was told from another. */
  public Evidence(FoldedName said, List<Candidate> named, List<Candidate> holders, @Nullable CustomerId waiting) {
    this(said, named, holders, waiting, new FoldedName(List.of()), Set.of());
  }

  /** What bears on a name that was said in two writings, where nobody was told from another. */
  public Evidence(
      FoldedName said, List<Candidate> named, List<Candidate> holders, @Nullable CustomerId waiting, FoldedName other) {
    this(said, named, holders, waiting, other, Set.of());
  }

  /** Whether the house holds these for two people. */
  public boolean areApart(CustomerId one, CustomerId other) {
    return apart.contains(new Apart(one, other)) || apart.contains(new Apart(other, one));
  }

  /** Whether the house holds one of these for nobody of the others. */
  boolean isApartFromAll(Candidate one, List<Candidate> some) {
    return some.stream().allMatch(other -> one.equals(other) || areApart(one.id(), other.id()));
  }

  /** The waiting provisional customer, if there is one. */
  public Optional<CustomerId> waitingCustomer() {
    return Optional.ofNullable(waiting);
  }

  /** Everyone named or holding, but for {@code known} and whom the house has told from it, each once. */
  public List<CustomerId> othersThan(CustomerId known) {
    return Stream.concat(named.stream(), holders.stream())
        .map(Candidate::id)
        .filter(id -> !id.equals(known) && !areApart(id, known))
        .distinct()
        .toList();
  }

  /** Everyone named or holding, each once. */
  public List<CustomerId> everyone() {
    return Stream.concat(named.stream(), holders.stream()).map(Candidate::id).distinct().toList();
  }
}
