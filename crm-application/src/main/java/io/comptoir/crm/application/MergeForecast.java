package io.comptoir.crm.application;

import io.comptoir.crm.application.MergeCheck.People;
import io.comptoir.crm.application.port.in.MergePreview;
import io.comptoir.crm.application.port.in.MergePreview.Conflict;
import io.comptoir.crm.application.port.in.MergePreview.Move;
import io.comptoir.crm.application.port.in.MergePreview.Value;
import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.Provenance;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
        ConsentForecast.of(repositories, people, now).scopes(),
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
}
