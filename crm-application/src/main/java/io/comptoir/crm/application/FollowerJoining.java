package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.capture.CaptureFact;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.GoldenValue;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.OperationId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Joins captures with the one they follow, within the unit of work that stores the later of them. */
final class FollowerJoining {
  private static final Comparator<CaptureFact> IN_TIME =
      Comparator.comparing((CaptureFact capture) -> capture.time().at()).thenComparing(CaptureFact::id);

  private final Unit unit;
  private final Repositories repositories;
  private final PersonPlacing placing;
  private final Set<OperationId> unfollowed = new HashSet<>();

  FollowerJoining(Unit unit, PersonPlacing placing) {
    this.unit = unit;
    this.repositories = unit.repositories();
    this.placing = placing;
  }

  /** Joins all that wait for a capture, in the order they happened: one may name whom the next one speaks of. */
  void join(OperationId first) {
    waitingFor(first).sorted(IN_TIME).forEach(follower -> join(first, follower));
  }

  private void join(OperationId first, CaptureFact follower) {
    CaptureFact followed = repositories.captures().find(first).orElseThrow();
    CustomerId customer = followed.result().customer();
    if (follower.result().customer() == null) {
      Optional.ofNullable(customer).ifPresent(known -> repositories.captures().reassign(follower.id(), known));
      return;
    }
    Customer waiting = repositories.customers().find(follower.result().customer()).orElseThrow();
    Optional<Whose> whose = new JoinDecision(placing, unit).decide(waiting.id(), said(waiting.profile()), customer);
    whose.ifPresent(joined -> repositories.captures().reassign(follower.id(), joined.customer()));
    whose.filter(joined -> customer == null).ifPresent(joined -> name(followed, joined, follower.id()));
  }

  /** Says whose a capture is that named nobody, and its purchase, now that one which follows it has told. */
  void name(CaptureFact anonymous, Whose whose, OperationId by) {
    if (whose.customer() != null) {
      repositories.captures().reassign(anonymous.id(), whose.customer());
    }
    if (whose.buyer() != null && anonymous.result().purchase() != null) {
      new PurchaseBook(unit).giveIfFree(anonymous.result().purchase(), whose.buyer(), by);
    }
  }

  /** What those who wait for a capture have said so far. */
  List<Sayings> said(OperationId first) {
    return waitingFor(first)
        .flatMap(follower -> Optional.ofNullable(follower.result().customer()).stream())
        .flatMap(id -> repositories.customers().find(id).stream())
        .map(customer -> said(customer.profile()))
        .toList();
  }

  private Stream<CaptureFact> waitingFor(OperationId first) {
    return followersOf(first).stream()
        .filter(follower -> follower.result().outcome() == Outcome.ACCEPTED)
        .filter(follower -> follower.result().customer() == null || isWaiting(follower.result().customer()));
  }

  // Nobody comes to follow while the unit runs, and most captures are followed by none: they are asked for once.
  private List<CaptureFact> followersOf(OperationId first) {
    List<CaptureFact> followers =
        unfollowed.contains(first) ? List.of() : repositories.captures().followersOf(first);
    if (followers.isEmpty()) {
      unfollowed.add(first);
    }
    return followers;
  }

  private boolean isWaiting(CustomerId id) {
    return repositories.customers().find(id).filter(c -> c.id().equals(id)).filter(Customer::isProvisional).isPresent();
  }

  private static Sayings said(Profile profile) {
    List<SaidContact> contacts = profile.contacts().stream().map(ContactPoint::said).toList();
    return new Sayings(
        profile.values().values().stream().map(GoldenValue::said).toList(),
        contacts,
        List.copyOf(profile.identifiers()));
  }
}
