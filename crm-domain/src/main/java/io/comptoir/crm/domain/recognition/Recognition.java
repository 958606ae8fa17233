package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.LinkReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decision who a capture speaks of. Immutable. */
public sealed interface Recognition {
  /** The other customers it might be, each once. */
  List<CustomerId> candidates();

  /**
   * A customer the house knows.
   *
   * @param customer who it is
   * @param reason what decided
   * @param candidates the others it might be
   */
  record Recognised(CustomerId customer, LinkReason reason, List<CustomerId> candidates) implements Recognition {}

  /**
   * Someone new.
   *
   * @param candidates who shares a contact point, such as a family on one phone
   */
  record Created(List<CustomerId> candidates) implements Recognition {}

  /**
   * A customer the house knows, with the card of another one from whom it was told apart: the purchase is the holder's.
   *
   * @param customer who it is
   * @param holder whom the card names
   * @param candidates the others it might be
   */
  record Lent(CustomerId customer, CustomerId holder, List<CustomerId> candidates) implements Recognition {}

  /**
   * A doubt: stored on a provisional customer and decided later, nothing waits for it.
   *
   * @param waiting the provisional customer who waits for the same doubt already, or null when there is none yet
   * @param holder whom the card or id names, when the name or another card contradicts it: the purchase is the holder's;
   *     null otherwise
   * @param candidates who it might be, the holder among them
   */
  record ToReview(@Nullable CustomerId waiting, @Nullable CustomerId holder, List<CustomerId> candidates)
      implements Recognition {}
}
