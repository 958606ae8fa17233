package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.ReviewUseCase.Other;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.application.port.in.ReviewUseCase.Ruling;
import io.comptoir.crm.application.port.in.Seen;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.Distinction.Kind;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries out what someone decided about an open review, within one unit of work. */
final class ReviewDecision {
  private final Unit unit;
  private final Repositories repositories;
  private final ReviewView view;
  private final Ruling ruling;
  private final DecidedBy by;

  ReviewDecision(Unit unit, ReviewView view, Ruling ruling, DecidedBy by) {
    this.unit = unit;
    this.repositories = unit.repositories();
    this.view = view;
    this.ruling = ruling;
    this.by = by;
  }

  void apply() {
    Customer with = with();
    requireAllSeen(with);
    if (ruling.verdict() == Verdict.SAME_PERSON) {
      join(with);
    } else {
      view.candidates().forEach(other -> tellApart(other.customer().id(), kind(with, other)));
      promote();
    }
    CustomerId named = with == null ? null : with.id();
    // A merge may have closed it.
    Review now = repositories.reviews().find(view.review().id()).orElseThrow();
    if (now.isOpen()) {
      new ReviewBook(unit).decide(now, new Review.Decision(ruling.verdict(), named, by, unit.at()));
    }
  }

  // One person is one of them: of several it has to be said which.
  private @Nullable Customer with() {
    refuseStrangerNamed();
    List<Customer> candidates = view.candidates().stream().map(Other::customer).toList();
    if (ruling.with() == null) {
      boolean needed = ruling.verdict() == Verdict.SAME_PERSON;
      if (needed && candidates.size() != 1) {
        throw refused("/customer_id", FaultCode.MISSING, "There are several candidates: say which of them it is");
      }
      return needed ? candidates.get(0) : null;
    }
    Optional<CustomerId> survivor = repositories.customers().find(ruling.with()).map(Customer::id);
    return candidates.stream()
        .filter(candidate -> survivor.filter(candidate.id()::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> refused("/customer_id", FaultCode.UNKNOWN_VALUE, "This is none of the review's candidates"));
  }

  // Whoever means one of them only would tell the others apart without meaning to.
  private void refuseStrangerNamed() {
    if (ruling.with() != null && ruling.verdict() == Verdict.NOT_THE_SAME) {
      throw refused("/customer_id", FaultCode.UNKNOWN_VALUE, "This decision speaks of all candidates: name none of them");
    }
  }

  private void requireAllSeen(@Nullable Customer with) {
    boolean one = ruling.verdict() == Verdict.SAME_PERSON;
    Stream<Customer> others = one ? Stream.of(with) : view.candidates().stream().map(Other::customer);
    Stream.concat(Stream.of(view.subject()), others).forEach(this::requireSeen);
  }

  private void requireSeen(Customer customer) {
    Seen seen =
        ruling.seen().stream()
            .filter(one -> one.customer().equals(customer.id()))
            .findFirst()
            .orElseThrow(
                () -> refused("/seen", FaultCode.MISSING, "Say in which version each of the customers was read"));
    if (seen.version() != customer.version()) {
      throw refused("/seen", FaultCode.CHANGED_SINCE_READ, "One of the customers has changed: read the review again");
    }
  }

  private void join(Customer with) {
    Merging merging = new Merging(Seen.of(with), List.of(Seen.of(view.subject())), Map.of(), false);
    MergeCheck check = new MergeCheck(repositories, merging);
    check.requireNotApart(check.people());
    new MergeBook(unit).merge(with.id(), List.of(view.subject().id()), List.of(), by);
  }

  // Who lives with one of them is nobody of the others.
  private Kind kind(@Nullable Customer with, Other other) {
    boolean household = with == null || with.id().equals(other.customer().id());
    return ruling.verdict() == Verdict.SAME_HOUSEHOLD && household ? Kind.SAME_HOUSEHOLD : Kind.NOT_THE_SAME;
  }

  private void tellApart(CustomerId other, Kind kind) {
    Distinction distinction = new Distinction(view.subject().id(), other, kind, by, unit.at());
    repositories
        .reviews()
        .tellApart(
            distinction, unit.chain(ChangeType.CUSTOMERS_TOLD_APART, distinction.one().value(), 1, distinction.factContent()));
  }

  private void promote() {
    if (view.subject().isProvisional()) {
      repositories.customers().promote(view.subject().id());
      unit.changed(ChangeType.CUSTOMER_CHANGED, view.subject().id().value(), view.subject().version());
    }
  }

  private static RefusedException refused(String pointer, FaultCode code, String detail) {
    return RefusedException.because(List.of(new Warning(pointer, code, detail, false)));
  }
}
