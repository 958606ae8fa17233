package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.ConsentRepository;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.consent.DecisionSource;
import io.comptoir.crm.domain.consent.Suppression;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.ReportedTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes into the ledger of consent within one unit of work. */
final class ConsentBook {
  private final Unit unit;
  private final ConsentRepository consents;

  ConsentBook(Unit unit) {
    this.unit = unit;
    this.consents = unit.repositories().consents();
  }

  /** Adds a decision of a customer. */
  ConsentDecision decide(CustomerId customer, ConsentStatement statement, EffectiveTime time, DecisionSource source) {
    DecisionId id = new DecisionId(unit.ids().next());
    ConsentDecision decision = new ConsentDecision(id, customer, statement, time, source);
    consents.add(decision, unit.chain(ChangeType.CONSENT_DECIDED, id.value(), 1, decision.factContent()));
    return decision;
  }

  /**
   * The statement with its contact point: an agreement that names none is for the one just said, else for the golden one at
   * the time it was given. What was said since, or cannot be told any more, never becomes what was agreed to.
   */
  static ConsentStatement complete(ConsentStatement statement, Sayings said, Profile golden, EffectiveTime time) {
    return statement.contact() == null ? withContact(statement, said, golden, time) : statement;
  }

  /** Makes a restriction count for everyone whom a doubtful capture may mean, on the contact points it came with. */
  void suppress(ConsentDecision restriction, Sayings said, List<CustomerId> candidates) {
    Channel channel = restriction.statement().scope().channel();
    List<ContactKey> points =
        said.contacts().stream()
            .map(SaidContact::key)
            .filter(key -> channel == null || key.kind() == channel.contactKind())
            .toList();
    for (CustomerId candidate : candidates) {
      points.forEach(point -> consents.suppress(Suppression.by(restriction, candidate, point)));
    }
  }

  /** Makes a restriction count for a customer who was named but may not be the one, on every contact point there is. */
  void suppressAll(ConsentDecision restriction, CustomerId named) {
    Profile profile = unit.repositories().customers().find(named).orElseThrow().profile();
    List<SaidContact> contacts = profile.contacts().stream().map(ContactPoint::said).toList();
    suppress(restriction, new Sayings(List.of(), contacts, List.of()), List.of(named));
  }

  private static ConsentStatement withContact(
      ConsentStatement statement, Sayings said, Profile golden, EffectiveTime time) {
    Channel channel = statement.scope().channel();
    if (channel == null || statement.kind().restricts()) {
      return statement;
    }
    Optional<ContactKey> justSaid =
        said.contacts().stream().map(SaidContact::key).filter(key -> key.kind() == channel.contactKind()).findFirst();
    // Another till's clock may be off by as much without being corrected.
    Instant then = time.at().plus(ReportedTime.TOLERANCE);
    return statement.withContact(
        justSaid.or(() -> golden.preferredAt(channel.contactKind(), then).map(ContactPoint::key)).orElse(null));
  }
}
