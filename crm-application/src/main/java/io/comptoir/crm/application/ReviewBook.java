package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.recognition.Review;
import io.comptoir.crm.domain.recognition.ReviewId;
import io.comptoir.crm.domain.recognition.Suspicion;
import java.util.List;

/** Opens and closes questions about who is who, within one unit of work. */
final class ReviewBook {
  private final Unit unit;
  private final ReviewRepository reviews;

  ReviewBook(Unit unit) {
    this.unit = unit;
    this.reviews = unit.repositories().reviews();
  }

  void open(Review review) {
    reviews.open(review);
    unit.changed(ChangeType.REVIEW_OPENED, review.id().value(), review.progress().version());
  }

  /**
   * Asks whether a customer of the file is one of some others, but for those about whom it was asked before, and those from
   * whom someone told it; answers whether anybody is left to be asked about.
   */
  boolean ask(ReviewId id, CustomerId subject, List<CustomerId> others, Suspicion suspicion) {
    List<CustomerId> told = reviews.toldFrom(subject);
    List<CustomerId> asked =
        others.stream().filter(other -> !told.contains(other) && !reviews.isAsked(subject, other)).toList();
    if (!asked.isEmpty()) {
      open(Review.about(id, subject, asked, suspicion, unit.at()));
    }
    return !asked.isEmpty();
  }

  void decide(Review review, Review.Decision decision) {
    reviews.decide(review.id(), decision);
    unit.changed(ChangeType.REVIEW_DECIDED, review.id().value(), review.progress().version() + 1);
  }

  void reopen(Review review) {
    reviews.reopen(review.id());
    unit.changed(ChangeType.REVIEW_OPENED, review.id().value(), review.progress().version() + 1);
  }
}
