package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions about who is who, and what was decided about them. */
public interface ReviewRepository {
  /** Opens a review. */
  void open(Review review);

  /** Adds candidates to an open review, whose version grows by one when any is new; those it has already stay once. */
  void addCandidates(ReviewId id, List<CustomerId> candidates);

  /** The review under this id, open or decided. */
  Optional<Review> find(ReviewId id);

  /**
   * What is open, in order of opening, at most {@code limit}, of those that come after the review {@code after}, itself
   * open or not, or from the start when it is null.
   */
  List<Review> open(@Nullable ReviewId after, int limit);

  /** The open review whose doubt had one of these contact points and exactly this name, the oldest one. */
  Optional<Review> waitingFor(Review.Doubt doubt);

  /** Open reviews in which a customer is one of the candidates, oldest first. */
  List<Review> openAbout(CustomerId candidate);

  /** Open reviews that are about a customer, oldest first. */
  List<Review> openFor(CustomerId subject);

  /** Decided reviews that were about this very customer, oldest first. */
  List<Review> decidedFor(CustomerId subject);

  /**
   * Whether a review, open or decided, is about one of these two or whom it was merged with, and has the other one or whom
   * that was merged with for a candidate.
   */
  boolean isAsked(CustomerId one, CustomerId other);

  /** Decides a review: its version grows by one. */
  void decide(ReviewId id, Review.Decision decision);

  /** Opens a decided review again, in its old place: its version grows by one. */
  void reopen(ReviewId id);

  /** Remembers that two customers are two people. */
  void tellApart(Distinction distinction, Chained chained);

  /** What told a customer, or one merged into it, from others, in order of reception. */
  List<Distinction> distinctionsOf(CustomerId customer);

  /**
   * From whom a customer or one merged into it was told, in order of their ids, as survivors, each once and never the
   * customer itself.
   */
  List<CustomerId> toldFrom(CustomerId customer);

  /**
   * Remembers that a customer might be one of these; pairs remembered already stay once. Answers those of {@code candidates}
   * of whom it was not remembered yet, in their order.
   */
  List<CustomerId> rememberCandidates(CustomerId customer, List<CustomerId> candidates);

  /**
   * Whom a customer or one merged into it might be, by {@link #rememberCandidates} of either side, in order of their ids,
   * as survivors, each once and never the customer itself, nor those it was told from.
   */
  List<CustomerId> candidatesOf(CustomerId customer);
}
