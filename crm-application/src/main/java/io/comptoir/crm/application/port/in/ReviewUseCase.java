package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.domain.review.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The conversation with someone who decides who is who. Thread-safe. */
public interface ReviewUseCase {
  /**
   * What is open, oldest first, at most {@code limit}, after {@code after} or from the start when it is null. Fails with
   * {@link RefusedException} when there is no review {@code after}.
   */
  List<ReviewView> open(@Nullable ReviewId after, int limit);

  /** The review under an id, open or decided. */
  Optional<ReviewView> read(ReviewId id);

  /**
   * Decides a review, once: the same decision again is the same answer. Fails with {@link NotFoundException}, {@link
   * StaleVersionException} when the review has changed, and {@link RefusedException} when one of the customers has, or it
   * was decided otherwise.
   */
  CompletionStage<Done<ReviewView>> decide(ReviewId id, Ruling ruling, Decider decider);

  /**
   * What someone decides. Immutable.
   *
   * @param expectedVersion the version in which the review was read
   * @param verdict what they are
   * @param with whom the verdict names; null when there is one candidate only, or it speaks of all of them
   * @param seen the customers it speaks of, as they were read
   */
  record Ruling(long expectedVersion, Verdict verdict, @Nullable CustomerId with, List<Seen> seen) {
    /** Copies the list. */
    public Ruling {
      seen = List.copyOf(seen);
    }
  }

  /**
   * A review with the customers side by side. Immutable.
   *
   * @param review the review
   * @param subject whom it is about, as who answers for it now
   * @param candidates whom it might be, likewise, each once
   */
  record ReviewView(Review review, Customer subject, List<Other> candidates) {
    /** Copies the list. */
    public ReviewView {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Who it might be.
   *
   * @param customer the customer
   * @param match what is to be thought of both as they are now
   */
  record Other(Customer customer, Match match) {}
}
