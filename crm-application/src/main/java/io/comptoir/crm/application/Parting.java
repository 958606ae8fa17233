package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.review.Review;
import io.comptoir.crm.domain.review.ReviewId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has to be settled when two customers are two again. Nothing that was told meanwhile permits more than before: an
 * agreement of whom nobody can tell whose it was counts for neither, and a restriction for both.
 */
final class Parting {
  private final Unit unit;
  private final Repositories repositories;
  private final CustomerId restored;
  private final MergedTime meanwhile;

  Parting(Unit unit, CustomerId restored, MergedTime meanwhile) {
    this.unit = unit;
    this.repositories = unit.repositories();
    this.restored = restored;
    this.meanwhile = meanwhile;
  }

  void settle() {
    Customer customer = repositories.customers().find(restored).orElseThrow();
    meanwhile.decisions(repositories).forEach(decision -> share(decision, customer));
    ownDecisions().filter(ConsentDecision::restricts).forEach(this::shareWithWhoAnswered);
    if (customer.isProvisional()) {
      askAgain(customer);
    }
  }

  private Stream<ConsentDecision> ownDecisions() {
    return MergedTime.toldTo(repositories, restored, meanwhile.whole());
  }

  // Those who were merged into the one restored may be parted from it as well: each of them keeps the restriction.
  private void share(ConsentDecision decision, Customer customer) {
    if (decision.restricts()) {
      ConsentBook book = new ConsentBook(unit);
      book.suppressAll(decision, customer.id());
      customer.merged().forEach(merged -> book.suppressAll(decision, merged.id()));
    } else {
      repositories.consents().setAside(decision.id());
    }
  }

  // Those on the way to the survivor may be parted from it as well.
  private void shareWithWhoAnswered(ConsentDecision restriction) {
    meanwhile.answered().forEach(one -> new ConsentBook(unit).suppressAll(restriction, one.customer()));
  }

  // Who waited for a review waits again: otherwise nobody would ever find him.
  private void askAgain(Customer provisional) {
    ReviewBook reviews = new ReviewBook(unit);
    List<Review> decided = repositories.reviews().decidedFor(provisional.id());
    if (!decided.isEmpty()) {
      reviews.reopen(decided.get(decided.size() - 1));
    } else if (repositories.reviews().openFor(provisional.id()).isEmpty()) {
      ReviewId id = new ReviewId(unit.ids().next());
      List<CustomerId> candidates = List.of(meanwhile.survivor());
      reviews.open(Review.about(id, provisional.id(), candidates, Review.Cause.OF_CAPTURE, unit.at()));
    }
  }
}
