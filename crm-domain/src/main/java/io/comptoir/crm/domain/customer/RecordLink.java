package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.integrity.FactContent;
import java.time.Instant;
import java.util.List;

/**
 * The fact that a record belongs to a customer. Immutable; decided in order of reception, and never rewritten.
 *
 * @param record the record
 * @param customer the customer
 * @param reason why
 * @param at when it was decided, by the server's clock
 */
public record RecordLink(RecordId record, CustomerId customer, LinkReason reason, Instant at) {
  /** What the chain of hashes covers: the customer only through a commitment. */
  public FactContent factContent() {
    return new FactContent(
        "record_link", List.of(record.toString(), reason.name(), at.toString()), List.of(customer.toString()));
  }
}
