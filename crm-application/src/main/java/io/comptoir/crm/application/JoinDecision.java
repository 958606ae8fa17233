package io.comptoir.crm.application;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.LinkReason;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.recognition.Recognition;
import io.comptoir.crm.domain.recognition.Recognition.Created;
import io.comptoir.crm.domain.recognition.Recognition.Recognised;
import org.jspecify.annotations.Nullable;

/** Decides whose a follower is that waited on a provisional customer, now that the capture it follows has arrived. */
final class JoinDecision {
  private final PersonPlacing placing;
  private final Unit unit;

  JoinDecision(PersonPlacing placing, Unit unit) {
    this.placing = placing;
    this.unit = unit;
  }

  /** Whose it is from now on: the survivor it was joined to, or the provisional customer itself. */
  CustomerId decide(CustomerId waiting, Sayings said, @Nullable CustomerId first) {
    Recognition recognition = placing.recognise(said, first);
    if (recognition instanceof Recognised recognised) {
      CustomerLink link = new CustomerLink(waiting, recognised.customer(), true, LinkReason.FOLLOWED, unit.at());
      new CustomerBook(unit).link(link);
      return recognised.customer();
    }
    if (recognition instanceof Created) {
      unit.repositories().customers().promote(waiting);
      unit.changed(ChangeType.CUSTOMER_CHANGED, waiting.value(), 1);
    } else {
      placing.openReview(waiting, recognition.candidates(), PersonPlacing.doubt(said));
    }
    return waiting;
  }
}
