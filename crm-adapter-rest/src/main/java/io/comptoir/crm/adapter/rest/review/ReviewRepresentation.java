package io.comptoir.crm.adapter.rest.review;

import io.comptoir.crm.adapter.rest.customer.CustomerRepresentation;
import io.comptoir.crm.adapter.rest.merge.DecidedByRepresentation;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.ReviewUseCase.Other;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.recognition.Likelihood;
import io.comptoir.crm.domain.recognition.Reason;
import io.comptoir.crm.domain.recognition.Review;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as it is answered, with the customers side by side. */
public record ReviewRepresentation(
    UUID reviewId,
    long version,
    String state,
    String source,
    @Nullable BigDecimal score,
    List<ReasonRepresentation> reasons,
    Instant openedAt,
    CustomerRepresentation customer,
    List<CandidateRepresentation> candidates,
    @Nullable DecisionRepresentation decision) {
  /** Who it might be. */
  public record CandidateRepresentation(CustomerRepresentation customer, List<ReasonRepresentation> reasons) {
    private static CandidateRepresentation of(Other other) {
      return new CandidateRepresentation(profile(other.customer()), ReasonRepresentation.all(other.reasons()));
    }
  }

  /** Why. */
  public record ReasonRepresentation(String field, String agreement) {
    private static List<ReasonRepresentation> all(List<Reason> reasons) {
      return reasons.stream().map(reason -> new ReasonRepresentation(reason.field(), reason.agreement())).toList();
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

  static ReviewRepresentation of(ReviewView view) {
    Review review = view.review();
    return new ReviewRepresentation(
        review.id().value(),
        review.progress().version(),
        review.isOpen() ? "open" : "decided",
        review.suspicion().source().name().toLowerCase(Locale.ROOT),
        Optional.ofNullable(review.suspicion().likelihood()).map(Likelihood::probability).orElse(null),
        ReasonRepresentation.all(review.suspicion().reasons()),
        review.openedAt(),
        profile(view.subject()),
        view.candidates().stream().map(CandidateRepresentation::of).toList(),
        review.decision().map(DecisionRepresentation::of).orElse(null));
  }

  private static CustomerRepresentation profile(Customer customer) {
    return CustomerRepresentation.of(new CustomerView(customer.id(), customer, List.of()), false);
  }
}
