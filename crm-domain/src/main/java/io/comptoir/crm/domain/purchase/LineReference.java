package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points from a line of goods that come back at the receipt, and perhaps the line, that sold them. Immutable.
 *
 * @param store the store that sold
 * @param till the till that sold
 * @param number the number of that receipt
 * @param businessDay its day, or null when the till does not tell
 * @param lineNumber the line on it, or null when the till does not tell
 */
public record LineReference(
    StoreCode store,
    TillCode till,
    ReceiptNumber number,
    @Nullable LocalDate businessDay,
    @Nullable Integer lineNumber) {
  /** Refuses missing parts. */
  public LineReference {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(till, "till");
    Objects.requireNonNull(number, "number");
  }
}
