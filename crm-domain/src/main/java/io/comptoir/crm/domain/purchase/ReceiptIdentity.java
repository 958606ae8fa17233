package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What makes a receipt the one it is: always all four, as tills start their numbers again every day. Immutable.
 *
 * @param store the store
 * @param till the till in that store
 * @param businessDay the day the shop books it on
 * @param number the number printed on it
 */
public record ReceiptIdentity(StoreCode store, TillCode till, LocalDate businessDay, ReceiptNumber number) {
  /** Refuses missing parts. */
  public ReceiptIdentity {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(till, "till");
    Objects.requireNonNull(businessDay, "businessDay");
    Objects.requireNonNull(number, "number");
  }
}
