package io.comptoir.crm.adapter.rest.review;

import io.comptoir.crm.adapter.rest.customer.CustomerRepresentation;
import io.comptoir.crm.adapter.rest.merge.DecidedByRepresentation;
import io.comptoir.crm.application.duplicates.ReasonWords;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.ReviewUseCase.Other;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.review.Review;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as it is answered, with the customers side by side. */
public record ReviewRepresentation(
    UUID reviewId,
    long version,
    String state,
    String source,
    @Nullable MatchRepresentation found,
    Instant openedAt,
    CustomerRepresentation customer,
    List<CandidateRepresentation> candidates,
    @Nullable DecisionRepresentation decision) {
  /** Who it might be. */
  public record CandidateRepresentation(CustomerRepresentation customer, MatchRepresentation match) {
    private static CandidateRepresentation of(Other other, ReasonWords words) {
      return new CandidateRepresentation(profile(other.customer()), MatchRepresentation.of(other.match(), words));
    }
  }

  /** What was decided. */
  public record DecisionRepresentation(
      String decision, @Nullable UUID customerId, Instant at, DecidedByRepresentation decidedBy) {
    private static DecisionRepresentation of(Review.Decision decision) {
      return new DecisionRepresentation(
          decision.verdict().word(),
          decision.with() == null ? null : decision.with().value(),
          decision.at(),
          DecidedByRepresentation.of(decision.by()));
    }
  }

  static ReviewRepresentation of(ReviewView view, ReasonWords words) {
    Review review = view.review();
    Match found = review.cause().match();
    return new ReviewRepresentation(
        review.id().value(),
        review.progress().version(),
        review.isOpen() ? "open" : "decided",
        review.cause().source().name().toLowerCase(Locale.ROOT),
        found == null ? null : MatchRepresentation.of(found, words),
        review.openedAt(),
        profile(view.subject()),
        view.candidates().stream().map(other -> CandidateRepresentation.of(other, words)).toList(),
        review.decision().map(DecisionRepresentation::of).orElse(null));
  }

  private static CustomerRepresentation profile(Customer customer) {
    return CustomerRepresentation.of(new CustomerView(customer), false);
  }
}
