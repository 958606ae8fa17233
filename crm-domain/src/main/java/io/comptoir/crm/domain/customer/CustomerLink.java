package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.integrity.FactContent;
import java.time.Instant;
import java.util.List;

/**
 * The fact that two customers are one person, or are no longer held to be. Immutable: merging adds a link that joins,
 * undoing adds one that parts; neither rewrites a record, a purchase or a decision.
 *
 * @param retired the customer whose id is retired
 * @param survivor the customer that answers for it
 * @param joined true when they are merged, false when the merge is undone
 * @param reason why
 * @param at when it was decided, by the server's clock
 */
public record CustomerLink(CustomerId retired, CustomerId survivor, boolean joined, LinkReason reason, Instant at) {
  /** Refuses a customer merged with himself. */
  public CustomerLink {
    if (retired.equals(survivor)) {
      throw new IllegalArgumentException("A customer cannot be merged with himself");
    }
  }

  /** What the chain of hashes covers: both customers only through a commitment. */
  public FactContent factContent() {
    return new FactContent(
        "customer_link",
        List.of(Boolean.toString(joined), reason.name(), at.toString()),
        List.of(retired.toString(), survivor.toString()));
  }
}
