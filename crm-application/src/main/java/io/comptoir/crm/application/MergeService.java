package io.comptoir.crm.application;

import io.comptoir.crm.application.MergeCheck.People;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Decider;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.MergePreview;
import io.comptoir.crm.application.port.in.MergeUseCase;
import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Merges customers, and undoes it. */
final class MergeService implements MergeUseCase {
  private final UnitFactory units;

  MergeService(UnitFactory units) {
    this.units = units;
  }

  @Override
  public MergePreview preview(Merging merging) {
    Instant now = units.now();
    return units.storage().read(repositories -> new MergeForecast(repositories, now).of(merging));
  }

  @Override
  public CompletionStage<Done<CustomerView>> merge(Merging merging, Decider decider) {
    DecidedBy by = decider.in(new OperationId(units.ids().next()));
    return units.submit(units.now(), 1, unit -> mergeOnce(unit, merging, decider, by));
  }

  private Done<CustomerView> mergeOnce(Unit unit, Merging merging, Decider decider, DecidedBy by) {
    CustomerId survivor = merging.survivor().customer();
    Done<String> done = memory(unit).onceTold(decider.idempotency(), () -> merge(unit, merging, by));
    return new Done<>(view(unit.repositories(), survivor), done.replayed());
  }

  private static String merge(Unit unit, Merging merging, DecidedBy by) {
    MergeCheck check = new MergeCheck(unit.repositories(), merging);
    People people = check.people();
    check.requireUnchanged(people);
    check.requireNotApart(people);
    new MergeBook(unit).merge(people.survivor().id(), people.retiredIds(), check.chosen(people), by);
    return by.operation().toString();
  }

  @Override
  public CompletionStage<Done<Unmerged>> unmerge(CustomerId retired, long expectedVersion, Decider decider) {
    DecidedBy by = decider.in(new OperationId(units.ids().next()));
    return units.submit(units.now(), 1, unit -> unmergeOnce(unit, new Undo(retired, expectedVersion), decider, by));
  }

  private record Undo(CustomerId retired, long expectedVersion) {}

  private Done<Unmerged> unmergeOnce(Unit unit, Undo undo, Decider decider, DecidedBy by) {
    Done<String> done = memory(unit).onceTold(decider.idempotency(), () -> unmerge(unit, undo, by));
    return new Done<>(unmerged(unit, undo.retired(), OperationId.parse(done.value())), done.replayed());
  }

  private static String unmerge(Unit unit, Undo undo, DecidedBy by) {
    Repositories repositories = unit.repositories();
    Customer survivor =
        repositories.customers().find(undo.retired()).orElseThrow(() -> new NotFoundException("customer"));
    CustomerId from =
        repositories
            .customers()
            .mergedInto(undo.retired())
            .orElseThrow(() -> new RefusedException(FaultCode.NOT_MERGED, "This customer is not merged into another one"));
    requireThere(repositories, from);
    if (survivor.version() != undo.expectedVersion()) {
      throw new StaleVersionException(survivor.version());
    }
    MergedTime meanwhile = MergedTime.of(repositories, undo.retired(), unit.at());
    new MergeBook(unit).part(undo.retired(), from, by);
    new Parting(unit, undo.retired(), meanwhile).settle();
    return by.operation().toString();
  }

  // Whom it was merged into may have been erased, and another one answer for it all the same.
  private static void requireThere(Repositories repositories, CustomerId customer) {
    if (repositories.customers().find(customer).isEmpty()) {
      throw new NotFoundException("customer");
    }
  }

  // Told again after a while it is still about the time until it was undone.
  private static Unmerged unmerged(Unit unit, CustomerId retired, OperationId operation) {
    Repositories repositories = unit.repositories();
    CustomerLink parted =
        repositories.customers().linksOf(retired).stream()
            .filter(link -> link.decision() != null && link.decision().by().operation().equals(operation))
            .findFirst()
            .orElseThrow();
    MergedTime meanwhile = MergedTime.until(repositories, parted);
    return new Unmerged(
        view(repositories, retired), view(repositories, parted.survivor()), meanwhile.unclear(repositories));
  }

  @Override
  public Optional<List<CustomerLink>> links(CustomerId customer) {
    return units.storage().read(r -> r.customers().find(customer).map(found -> links(r, customer, found)));
  }

  private static List<CustomerLink> links(Repositories repositories, CustomerId asked, Customer customer) {
    Stream<CustomerId> merged = customer.merged().stream().map(Customer.Merged::id);
    return Stream.concat(Stream.of(asked, customer.id()), merged)
        .distinct()
        .flatMap(id -> repositories.customers().linksOf(id).stream())
        .distinct()
        .sorted(Comparator.comparing(CustomerLink::at))
        .toList();
  }

  private OperationMemory memory(Unit unit) {
    return new OperationMemory(unit, units.storage().secret());
  }

  private static CustomerView view(Repositories repositories, CustomerId id) {
    return CustomerService.view(repositories, id).orElseThrow(() -> new NotFoundException("customer"));
  }
}
