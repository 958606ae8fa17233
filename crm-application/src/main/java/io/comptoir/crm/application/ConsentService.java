package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.ConsentUseCase;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.ConsentStatement;
import io.comptoir.crm.domain.consent.DecisionPlace;
import io.comptoir.crm.domain.consent.DecisionSource;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.PermissionQuestion;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps the ledger of consent, and answers what it permits. */
final class ConsentService implements ConsentUseCase {
  private final UnitFactory units;
  private final Normalizer normalizer;
  private final HousePolicy policy;

  ConsentService(UnitFactory units, Normalizer normalizer, HousePolicy policy) {
    this.units = units;
    this.normalizer = normalizer;
    this.policy = policy;
  }

  @Override
  public Optional<ConsentLedger> ledger(CustomerId customer) {
    return units.storage().read(r -> r.customers().find(customer).map(reader(r)::ledger));
  }

  @Override
  public CompletionStage<Done<ConsentDecision>> decide(CustomerId customer, ConsentForm form, Said said) {
    try {
      Instant at = units.now();
      Faults faults = new Faults();
      HouseFacts house =
          units
              .storage()
              .read(r -> HouseFacts.of(r, said.origin() == null ? null : said.origin().store(), List.of(form)));
      EffectiveTime time = SaidReader.time(said, house, at, faults).effective();
      Optional<ConsentStatement> statement =
          new ConsentEntries(normalizer, house, faults).read("", form, Sayings.NONE).counting();
      faults.refuseIfAny();
      OperationId operation = new OperationId(units.ids().next());
      DecisionPlace place = said.origin() == null ? DecisionPlace.ELSEWHERE : DecisionPlace.of(said.origin());
      DecisionSource source = new DecisionSource(operation, place, null);
      return units.submit(at, 1, unit -> decide(unit, customer, said, new Decided(statement.orElseThrow(), time, source)));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private record Decided(ConsentStatement statement, EffectiveTime time, DecisionSource source) {}

  private Done<ConsentDecision> decide(Unit unit, CustomerId id, Said said, Decided decided) {
    Customer customer =
        unit.repositories().customers().find(id).orElseThrow(() -> new NotFoundException("customer"));
    Done<UUID> done =
        new OperationMemory(unit, units.storage().secret())
            .once(said.idempotency(), () -> add(unit, id, customer, decided));
    ConsentDecision decision =
        unit.repositories().consents().decisionsOf(customer.id()).stream()
            .filter(d -> d.id().value().equals(done.value()))
            .findFirst()
            .orElseThrow();
    return new Done<>(decision, done.replayed());
  }

  // Told to the customer that was named, also when it was merged into another one.
  private static UUID add(Unit unit, CustomerId told, Customer customer, Decided decided) {
    ConsentStatement statement = ConsentBook.complete(decided.statement(), Sayings.NONE, customer.profile(), decided.time());
    return new ConsentBook(unit)
        .decide(told, statement, decided.time(), decided.source())
        .id()
        .value();
  }

  @Override
  public Optional<Permission> permission(
      CustomerId customer, Purpose purpose, Channel channel, @Nullable Instant at) {
    Instant now = units.now();
    PermissionQuestion question = new PermissionQuestion(purpose, channel, Objects.requireNonNullElse(at, now));
    return units.storage().read(r -> r.customers().find(customer).map(c -> permission(r, c, question, now)));
  }

  private Permission permission(Repositories repositories, Customer customer, PermissionQuestion question, Instant now) {
    PermissionReader reader = reader(repositories);
    LatestPurchases latest = LatestPurchases.of(repositories.purchases(), customer.id());
    return reader.permission(reader.person(customer, latest, now), question);
  }

  private PermissionReader reader(Repositories repositories) {
    return new PermissionReader(repositories, normalizer.phones(), policy.permissions());
  }
}
