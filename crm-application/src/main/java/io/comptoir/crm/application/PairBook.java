package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.DuplicatePolicy;
import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import io.comptoir.crm.domain.scan.Tally;
import java.util.List;
import java.util.UUID;

/**
 * Asks about the pairs that a scan has found, and merges those that the house's policy lets it, within one unit of work. It
 * asks first, so that nobody is merged about whom there is a question.
 */
final class PairBook {
  private final Unit unit;
  private final ReviewRepository reviews;
  private final DuplicatePolicy policy;
  private long merged;

  /** One that goes by a policy, in a scan that has merged so many pairs before. */
  PairBook(Unit unit, DuplicatePolicy policy, long merged) {
    this.unit = unit;
    this.reviews = unit.repositories().reviews();
    this.policy = policy;
    this.merged = merged;
  }

  /** How many ids it takes at most. */
  static int idsFor(List<FoundPair> pairs) {
    return pairs.size();
  }

  /** What came of these pairs, added to what the step came to. */
  Tally take(List<FoundPair> pairs, Tally step) {
    long before = merged;
    List<FoundPair> doubtful = pairs.stream().filter(pair -> !pair.isBeyondDoubt() || policy.mostMerges() == 0).toList();
    Tally asked = ask(doubtful, step);
    List<FoundPair> left = pairs.stream().filter(pair -> !doubtful.contains(pair) && !merge(pair)).toList();
    return ask(left, asked).found(0, 0, merged - before);
  }

  private Tally ask(List<FoundPair> pairs, Tally tally) {
    List<FoundPair> asked = pairs.stream().filter(this::ask).toList();
    return tally.found(asked.size(), asked.stream().filter(FoundPair::isCertain).count(), 0);
  }

  private boolean ask(FoundPair pair) {
    ReviewId id = new ReviewId(unit.ids().next());
    return new ReviewBook(unit).ask(id, pair.one().id(), pair.other().id(), Review.Cause.ofScan(pair.match()));
  }

  // The older one survives. Who decided is the operation alone: nobody did.
  private boolean merge(FoundPair pair) {
    if (merged >= policy.mostMerges() || !mayMerge(pair)) {
      return false;
    }
    UUID operation = unit.ids().next();
    DecidedBy by = DecidedBy.nobodyKnown(new OperationId(operation));
    new MergeBook(unit).mergeUnasked(pair.one().id(), pair.other().id(), by);
    merged++;
    return true;
  }

  private boolean mayMerge(FoundPair pair) {
    CustomerId one = pair.one().id();
    CustomerId other = pair.other().id();
    return isAsDescribed(pair.one())
        && isAsDescribed(pair.other())
        && !reviews.toldFrom(one).contains(other)
        && !reviews.isAsked(one, other)
        && !isUnderReview(one)
        && !isUnderReview(other)
        && !wasParted(one)
        && !wasParted(other);
  }

  // Somebody undid a merge: that is asked about, and not done again.
  private boolean wasParted(CustomerId customer) {
    return unit.repositories().customers().linksOf(customer).stream().anyMatch(link -> !link.joined());
  }

  // What was thought of somebody who has changed since is no ground to merge.
  private boolean isAsDescribed(Described described) {
    return unit.repositories().customers().find(described.id())
        .filter(now -> now.id().equals(described.id()) && now.version() == described.version())
        .filter(now -> !now.isProvisional())
        .isPresent();
  }

  private boolean isUnderReview(CustomerId customer) {
    return !reviews.openFor(customer).isEmpty() || !reviews.openAbout(customer).isEmpty();
  }
}
