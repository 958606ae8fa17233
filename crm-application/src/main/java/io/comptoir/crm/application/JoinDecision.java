package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.ReviewRepository;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.recognition.Recognition;
import io.comptoir.crm.domain.recognition.Recognition.Created;
import io.comptoir.crm.domain.recognition.Recognition.Lent;
import io.comptoir.crm.domain.recognition.Recognition.Recognised;
import io.comptoir.crm.domain.recognition.Recognition.ToReview;
import io.comptoir.crm.domain.review.ReviewId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whose a follower is that waited on a provisional customer, now that the capture it follows is here. */
final class JoinDecision {
  private final PersonPlacing placing;
  private final Unit unit;
  private final ReviewRepository reviews;

  JoinDecision(PersonPlacing placing, Unit unit) {
    this.placing = placing;
    this.unit = unit;
    this.reviews = unit.repositories().reviews();
  }

  /** Whose it is from now on; empty when it goes on waiting, because neither capture names anybody yet. */
  Optional<Whose> decide(CustomerId waiting, Sayings said, @Nullable CustomerId first) {
    // Until it is joined, a waiting customer has no other candidates than whom its capture named by an id.
    List<CustomerId> named = reviews.candidatesOf(waiting);
    if (first == null && named.isEmpty() && !said.speakOfSomebody()) {
      return Optional.empty();
    }
    Recognition recognition = placing.recognise(said, named, first);
    if (recognition instanceof Recognised recognised) {
      return Optional.of(joined(waiting, recognised));
    }
    if (recognition instanceof Lent lent) {
      return Optional.of(joined(waiting, new Recognised(lent.customer(), LinkReason.CONTACT_AND_NAME, lent.candidates())));
    }
    return Optional.of(
        recognition instanceof Created ? created(waiting, recognition.candidates()) : doubt(waiting, said, (ToReview) recognition));
  }

  private Whose joined(CustomerId waiting, Recognised recognised) {
    link(waiting, recognised.customer(), recognised.reason());
    placing.remember(recognised.customer(), recognised.candidates());
    return Whose.of(Outcome.RECOGNISED, recognised.customer(), recognised.candidates());
  }

  private Whose created(CustomerId waiting, List<CustomerId> candidates) {
    unit.repositories().customers().promote(waiting);
    unit.changed(ChangeType.CUSTOMER_CHANGED, waiting.value(), 1);
    placing.remember(waiting, candidates);
    return Whose.of(Outcome.CREATED, waiting, candidates);
  }

  // The review takes its name from the customer it is about: however many wait, no further ids are needed.
  private Whose doubt(CustomerId waiting, Sayings said, ToReview doubt) {
    for (ConsentDecision decision : unit.repositories().consents().decisionsOf(waiting)) {
      if (decision.restricts()) {
        new ConsentBook(unit).suppress(decision, said, doubt.candidates());
      }
    }
    if (doubt.waiting() == null) {
      placing.openReview(new ReviewId(waiting.value()), waiting, doubt.candidates(), PersonPlacing.doubt(said));
    } else {
      link(waiting, doubt.waiting(), LinkReason.UNDER_REVIEW);
      placing.joinReview(doubt.waiting(), doubt.candidates());
    }
    CustomerId provisional = doubt.waiting() == null ? waiting : doubt.waiting();
    CustomerId buyer = doubt.holder() == null ? provisional : doubt.holder();
    return new Whose(Outcome.TO_REVIEW, provisional, buyer, doubt.candidates());
  }

  private void link(CustomerId waiting, CustomerId survivor, LinkReason reason) {
    new CustomerBook(unit).link(new CustomerLink(waiting, survivor, true, reason, unit.at()));
  }
}
