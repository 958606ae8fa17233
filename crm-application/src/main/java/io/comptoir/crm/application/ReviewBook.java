package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
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
   * Asks whether two customers of the file are one person, and answers whether it did: once for each pair, whatever came of
   * it and in whichever order they are named; never about two whom someone told apart, nor about who has been merged
   * meanwhile or waits for a review. It may be asked about two who are merged with those: what was decided of them holds for
   * all. The younger one is the subject, which the older one survives.
   */
  boolean ask(ReviewId id, CustomerId one, CustomerId other, Review.Cause cause) {
    CustomerId older = one.compareTo(other) < 0 ? one : other;
    CustomerId younger = older.equals(one) ? other : one;
    boolean open = isRegular(older) && isRegular(younger) && isOpen(older, younger);
    if (open) {
      open(Review.about(id, younger, List.of(older), cause, unit.at()));
    }
    return open;
  }

  private boolean isOpen(CustomerId one, CustomerId other) {
    return !reviews.toldFrom(one).contains(other) && !reviews.isAsked(one, other);
  }

  private boolean isRegular(CustomerId id) {
    return unit.repositories().customers().find(id).filter(who -> who.id().equals(id) && !who.isProvisional()).isPresent();
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
