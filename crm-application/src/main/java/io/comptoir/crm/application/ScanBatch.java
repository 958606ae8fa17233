package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository.Numbered;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.scan.DuplicateScan;
import io.comptoir.crm.domain.scan.DuplicateScan.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The customers of one step of a scan.
 *
 * @param customers who they are
 * @param upTo the number after which the next step begins
 * @param size how many customers or changes it counts for
 */
record ScanBatch(List<CustomerId> customers, long upTo, int size) {
  private static final int AT_A_TIME = 200;
  private static final Set<ChangeType> TOUCHING_PEOPLE =
      EnumSet.of(
          ChangeType.CUSTOMER_CREATED, ChangeType.CUSTOMER_CHANGED, ChangeType.CUSTOMERS_MERGED,
          ChangeType.CUSTOMERS_UNMERGED);

  /** The next ones of a scan; empty when there are no more. */
  static Optional<ScanBatch> next(Repositories repositories, DuplicateScan scan) {
    return scan.scope() == Scope.ALL ? customers(repositories, scan) : changed(repositories, scan);
  }

  private static Optional<ScanBatch> customers(Repositories repositories, DuplicateScan scan) {
    List<Numbered> some = repositories.customers().regularAfter(scan.place().reached(), AT_A_TIME);
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ScanBatch(some.stream().map(Numbered::id).toList(), some.get(some.size() - 1).number(), some.size()));
  }

  private static Optional<ScanBatch> changed(Repositories repositories, DuplicateScan scan) {
    List<Change> changes =
        repositories.changes().after(scan.place().reached(), AT_A_TIME).stream()
            .filter(change -> change.seq() <= scan.place().changes())
            .toList();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScanBatch(touched(changes), changes.get(changes.size() - 1).seq(), changes.size()));
  }

  private static List<CustomerId> touched(List<Change> changes) {
    return changes.stream()
        .filter(change -> TOUCHING_PEOPLE.contains(change.type()))
        .map(Change::id)
        .filter(Objects::nonNull)
        .map(CustomerId::new)
        .distinct()
        .toList();
  }
}
