package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FoldedName;
import java.time.Instant;
import java.util.List;

/**
 * An open question whether a provisional customer is one of some known ones. Immutable.
 *
 * @param id its name
 * @param provisional who holds what the doubtful capture said
 * @param candidates whom it might be
 * @param doubt what the capture said that raised the doubt: a later capture that says the same joins it
 * @param openedAt when, by the server's clock
 */
public record Review(
    ReviewId id, CustomerId provisional, List<CustomerId> candidates, Doubt doubt, Instant openedAt) {
  /**
   * What raised a doubt.
   *
   * @param contacts the phones and e-mails that were given
   * @param name the name that was said, folded
   */
  public record Doubt(List<ContactKey> contacts, FoldedName name) {
    /** Copies the list. */
    public Doubt {
      contacts = List.copyOf(contacts);
    }
  }

  /** Copies the list. */
  public Review {
    candidates = List.copyOf(candidates);
  }
}
