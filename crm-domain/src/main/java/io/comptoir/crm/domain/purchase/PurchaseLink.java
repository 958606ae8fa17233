package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.integrity.FactContent;
import io.comptoir.crm.domain.operation.OperationId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a purchase belongs to a customer, or to nobody. Immutable; a later one counts, none is rewritten.
 *
 * @param purchase the purchase
 * @param customer the customer, or null when the purchase was detached
 * @param operation the operation that said so
 * @param at when it was decided, by the server's clock
 */
public record PurchaseLink(PurchaseId purchase, @Nullable CustomerId customer, OperationId operation, Instant at) {
  /** The customer, if there is one. */
  public Optional<CustomerId> owner() {
    return Optional.ofNullable(customer);
  }

  /** What the chain of hashes covers: the customer only through a commitment. */
  public FactContent factContent() {
    return new FactContent(
        "purchase_link",
        List.of(purchase.toString(), operation.toString(), at.toString()),
        Arrays.asList(customer == null ? null : customer.toString()));
  }
}
