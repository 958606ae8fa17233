package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.recognition.Review;
import io.comptoir.crm.domain.recognition.ReviewId;
import java.util.List;
import java.util.Optional;

/** The open questions about who is who. */
public interface ReviewRepository {
  /** Opens a review. */
  void open(Review review);

  /** Adds candidates to an open review; those it has already stay once. */
  void addCandidates(ReviewId id, List<CustomerId> candidates);

  /** The review under this id, open or closed. */
  Optional<Review> find(ReviewId id);

  /** The open review whose doubt had one of these contact points and exactly this name, the oldest one. */
  Optional<Review> waitingFor(Review.Doubt doubt);

  /** Open reviews in which a customer is one of the candidates, oldest first. */
  List<Review> openAbout(CustomerId candidate);

  /** Open reviews in which a customer is the provisional one, oldest first. */
  List<Review> openFor(CustomerId provisional);

  /** Closes a review. */
  void close(ReviewId id);

  /** Remembers that a customer might be one of these; pairs remembered already stay once. */
  void rememberCandidates(CustomerId customer, List<CustomerId> candidates);

  /**
   * Whom a customer or one merged into it might be, by {@link #rememberCandidates} of either side, in order of their ids,
   * as survivors, each once and never the customer itself.
   */
  List<CustomerId> candidatesOf(CustomerId customer);
}
