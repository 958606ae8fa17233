package io.comptoir.crm.application;

import io.comptoir.crm.application.MergeCheck.People;
import io.comptoir.crm.application.port.in.MergePreview;
import io.comptoir.crm.application.port.in.MergePreview.Conflict;
import io.comptoir.crm.application.port.in.MergePreview.Move;
import io.comptoir.crm.application.port.in.MergePreview.Scope;
import io.comptoir.crm.application.port.in.MergePreview.Value;
import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.consent.ConsentScope;
import io.comptoir.crm.domain.consent.ConsentState;
import io.comptoir.crm.domain.consent.DecisionId;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Provenance;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Tells what a merge would come to, from one consistent read. Costs what the people have fields, not what they have records. */
final class MergeForecast {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Repositories repositories;
  private final Instant now;

  MergeForecast(Repositories repositories, Instant now) {
    this.repositories = repositories;
    this.now = now;
  }

  MergePreview of(Merging merging) {
    MergeCheck check = new MergeCheck(repositories, merging);
    People people = check.people();
    return new MergePreview(
        outcome(people, check.chosen(people)),
        people.retired().stream().map(this::move).toList(),
        conflicts(people),
        consents(people),
        check.distinctions(people));
  }

  // The record of what is chosen does not exist yet.
  private Profile outcome(People people, List<SaidValue> chosen) {
    Profile all = people.all().map(Customer::profile).reduce(Profile.EMPTY, Profile::and);
    Provenance byHand = new Provenance(new RecordId(NOBODY), true, now, new OperationId(NOBODY));
    return all.and(Profile.of(new Sayings(chosen, List.of(), List.of()), byHand));
  }

  private Move move(Customer customer) {
    return new Move(
        customer,
        repositories.customers().countRecords(customer.id(), MergePreview.MOST_RECORDS),
        repositories.purchases().countOf(customer.id()),
        repositories.consents().decisionsOf(customer.id()).size());
  }

  private List<Conflict> conflicts(People people) {
    Set<FieldName> fields = new TreeSet<>();
    people.all().forEach(customer -> fields.addAll(customer.profile().values().keySet()));
    return fields.stream().map(field -> conflict(people, field)).filter(MergeForecast::differs).toList();
  }

  private Conflict conflict(People people, FieldName field) {
    return new Conflict(
        field,
        people.all()
            .filter(customer -> customer.profile().value(field).isPresent())
            .map(customer -> value(customer, customer.profile().values().get(field)))
            .sorted(Comparator.comparing((Value value) -> value.golden().provenance()).reversed())
            .toList());
  }

  private Value value(Customer customer, GoldenValue golden) {
    return new Value(
        customer.id(), golden, repositories.customers().record(golden.provenance().record()).orElse(null));
  }

  private static boolean differs(Conflict conflict) {
    return conflict.values().stream().map(value -> value.golden().said().value()).distinct().count() > 1;
  }

  private List<Scope> consents(People people) {
    Map<CustomerId, Map<ConsentScope, ConsentState>> before = new LinkedHashMap<>();
    people.all().forEach(customer -> before.put(customer.id(), ledger(customer).states(now)));
    Map<ConsentScope, ConsentState> after = merged(people).states(now);
    return new LinkedHashSet<>(after.keySet()).stream().map(scope -> scope(scope, before, after.get(scope))).toList();
  }

  private static Scope scope(
      ConsentScope scope, Map<CustomerId, Map<ConsentScope, ConsentState>> before, ConsentState after) {
    Map<CustomerId, ConsentState> said = new LinkedHashMap<>();
    before.forEach((customer, states) -> Optional.ofNullable(states.get(scope)).ifPresent(state -> said.put(customer, state)));
    return new Scope(scope, said, after);
  }

  private ConsentLedger ledger(Customer customer) {
    return PermissionReader.ledger(repositories, customer);
  }

  private ConsentLedger merged(People people) {
    List<ConsentDecision> decisions = new ArrayList<>();
    Map<CustomerId, Instant> linked = new HashMap<>();
    Set<DecisionId> aside = new HashSet<>();
    people.all().forEach(customer -> {
      ConsentLedger own = ledger(customer);
      decisions.addAll(own.decisions());
      linked.putAll(own.linkedAt());
      aside.addAll(own.setAside());
    });
    people.retired().forEach(customer -> {
      linked.put(customer.id(), now);
      customer.merged().forEach(merged -> linked.put(merged.id(), now));
    });
    return new ConsentLedger(decisions, linked, aside);
  }
}
