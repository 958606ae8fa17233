package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseFlag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as the file keeps it. Immutable.
 *
 * @param purchase the purchase
 * @param version 1, and one more for every repair and change of owner
 * @param customer to whom it belongs, or null
 * @param flags what the stored facts say about it
 */
public record PurchaseView(Purchase purchase, long version, @Nullable CustomerId customer, Set<PurchaseFlag> flags) {
  /** Copies the set. */
  public PurchaseView {
    flags = Set.copyOf(flags);
  }
}
