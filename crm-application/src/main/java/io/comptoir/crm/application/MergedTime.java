package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.MergeUseCase.Unclear;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.operation.TimeSpan;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The time for which others answered for a customer: whoever it was merged into first, and those that one was merged into.
 * What was told to one of them then may be the retired one's.
 *
 * @param answered who answered, and when
 */
record MergedTime(List<Answering> answered) {
  private static final int MOST_LISTED = 200;

  /** A customer, and for how long it answered for another one. */
  record Answering(CustomerId customer, TimeSpan when) {}

  /** Until now, for a customer that is merged. */
  static MergedTime of(Repositories repositories, CustomerId retired, Instant now) {
    CustomerLink join = lastJoin(ofRetired(repositories, retired)).orElseThrow();
    // Another server's clock may be ahead.
    return along(repositories, join, now.isAfter(join.at()) ? now : join.at());
  }

  /** Until a merge was undone. */
  static MergedTime until(Repositories repositories, CustomerLink parted) {
    Stream<CustomerLink> before =
        ofRetired(repositories, parted.retired()).takeWhile(link -> !link.equals(parted));
    return along(repositories, lastJoin(before).orElseThrow(), parted.at());
  }

  private static MergedTime along(Repositories repositories, CustomerLink join, Instant until) {
    List<Answering> answered = new ArrayList<>();
    Instant since = join.at();
    Optional<CustomerLink> next = Optional.of(join);
    while (next.isPresent()) {
      CustomerLink link = next.get();
      since = link.at().isAfter(since) ? link.at() : since;
      answered.add(new Answering(link.survivor(), new TimeSpan(since, until)));
      next = standing(repositories, link.survivor(), until);
    }
    return new MergedTime(answered);
  }

  private static Optional<CustomerLink> lastJoin(Stream<CustomerLink> links) {
    return links.filter(CustomerLink::joined).reduce((a, b) -> b);
  }

  private static Optional<CustomerLink> standing(Repositories repositories, CustomerId retired, Instant at) {
    return ofRetired(repositories, retired)
        .filter(link -> !link.at().isAfter(at))
        .reduce((a, b) -> b)
        .filter(CustomerLink::joined);
  }

  private static Stream<CustomerLink> ofRetired(Repositories repositories, CustomerId retired) {
    return repositories.customers().linksOf(retired).stream().filter(link -> link.retired().equals(retired));
  }

  /** What was told to those who answered. */
  Unclear unclear(Repositories repositories) {
    List<PurchaseId> purchases = listed(a -> repositories.purchases().linkedTo(a.customer(), a.when(), MOST_LISTED + 1));
    List<RecordId> records = records(repositories);
    boolean more = purchases.size() > MOST_LISTED || records.size() > MOST_LISTED;
    return new Unclear(cut(purchases), decisions(repositories), cut(records), more);
  }

  // What was chosen at a merge was told by nobody.
  private List<RecordId> records(Repositories repositories) {
    Set<RecordId> chosen =
        answered.stream()
            .flatMap(answering -> repositories.customers().linksOf(answering.customer()).stream())
            .flatMap(link -> Stream.ofNullable(link.choices()))
            .collect(Collectors.toUnmodifiableSet());
    return listed(a -> repositories.customers().recordsLinked(a.customer(), a.when(), MOST_LISTED + 1)).stream()
        .filter(record -> !chosen.contains(record))
        .toList();
  }

  private <T> List<T> listed(Function<Answering, List<T>> told) {
    return answered.stream().flatMap(answering -> told.apply(answering).stream()).distinct().toList();
  }

  private static <T> List<T> cut(List<T> all) {
    return all.subList(0, Math.min(all.size(), MOST_LISTED));
  }

  /** The consent decisions that were told to those who answered. */
  List<ConsentDecision> decisions(Repositories repositories) {
    return answered.stream()
        .flatMap(answering -> toldTo(repositories, answering.customer(), answering.when()))
        .distinct()
        .toList();
  }

  /** The consent decisions that were told to this very customer within a time. */
  static Stream<ConsentDecision> toldTo(Repositories repositories, CustomerId customer, TimeSpan when) {
    return repositories.consents().decisionsOf(customer).stream()
        .filter(decision -> decision.customer().equals(customer) && when.holds(decision.time().receivedAt()));
  }

  /** From the merge to its end. */
  TimeSpan whole() {
    return answered.get(0).when();
  }

  /** Who answers for all of them. */
  CustomerId survivor() {
    return answered.get(answered.size() - 1).customer();
  }
}
