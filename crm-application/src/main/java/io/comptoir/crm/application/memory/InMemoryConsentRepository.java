package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ConsentRepository;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Rekeying;
import io.comptoir.crm.domain.operation.OperationId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

record InMemoryConsentRepository(House house) implements ConsentRepository {
  private static final Shelf<CustomerId, Long, ConsentDecision> DECISIONS = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<OperationId, Long, ConsentDecision> BROUGHT = Shelf.inOrder(Comparator.naturalOrder());
  private static final Shelf<CustomerId, Long, Suppression> SUPPRESSIONS = Shelf.inOrder(Comparator.naturalOrder());
  private static final Table<DecisionId, Boolean> SET_ASIDE = new Table<>(Comparator.naturalOrder());

  @Override
  public void add(ConsentDecision decision, Chained chained) {
    long received = house.next();
    house.put(DECISIONS, decision.customer(), received, decision);
    house.put(BROUGHT, decision.source().operation(), received, decision);
    InMemoryFactArchive.keep(house, chained, decision::factContent);
  }

  @Override
  public List<ConsentDecision> decisionsOf(CustomerId id) {
    return ofGroup(DECISIONS, id);
  }

  @Override
  public List<ConsentDecision> decisionsOf(OperationId operation) {
    return house.rows(BROUGHT, operation).values();
  }

  @Override
  public void suppress(Suppression suppression) {
    house.put(SUPPRESSIONS, suppression.customer(), house.next(), suppression);
  }

  @Override
  public List<Suppression> suppressionsOf(CustomerId id) {
    return ofGroup(SUPPRESSIONS, id);
  }

  @Override
  public void setAside(DecisionId decision) {
    house.put(SET_ASIDE, decision, true);
  }

  @Override
  public Set<DecisionId> setAsideOf(CustomerId id) {
    return decisionsOf(id).stream()
        .map(ConsentDecision::id)
        .filter(decision -> house.rows(SET_ASIDE).get(decision).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Has suppressions and decisions speak of what their contact points are now; the archive keeps what was hashed. */
  void rekey(Rekeying rules) {
    house.rekey(SUPPRESSIONS, suppression -> rekeyed(suppression, rules));
    house.rekey(DECISIONS, decision -> rekeyed(decision, rules));
    house.rekey(BROUGHT, decision -> rekeyed(decision, rules));
  }

  private static Suppression rekeyed(Suppression old, Rekeying rules) {
    return new Suppression(
        old.customer(), old.purpose(), old.channel(), rules.contacts().apply(old.contact()), old.decision(), old.effective());
  }

  private static ConsentDecision rekeyed(ConsentDecision old, Rekeying rules) {
    ConsentStatement said = old.statement();
    ContactKey contact = said.contact() == null ? null : rules.contacts().apply(said.contact());
    return new ConsentDecision(
        old.id(), old.customer(),
        new ConsentStatement(said.scope(), said.kind(), said.proof(), contact, said.expiresAt()), old.time(), old.source());
  }

  private <T> List<T> ofGroup(Shelf<CustomerId, Long, T> shelf, CustomerId id) {
    return new Merges(house).group(id).stream()
        .flatMap(member -> house.rows(shelf, member).entries())
        .sorted(Comparator.comparing(Node::key))
        .map(Node::value)
        .toList();
  }
}
