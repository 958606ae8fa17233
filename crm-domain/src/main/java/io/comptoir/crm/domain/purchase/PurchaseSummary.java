package io.comptoir.crm.domain.purchase;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody bought, in all currencies. Immutable.
 *
 * @param count how many receipts count, returns and exchanges included
 * @param last the latest, or null when none counts
 * @param averageGapDays days from one purchase day to the next on average, with one decimal; null below two days
 * @param perCurrency the figures of each currency, ordered by its code
 */
public record PurchaseSummary(
    int count,
    @Nullable LastPurchase last,
    @Nullable BigDecimal averageGapDays,
    List<PurchaseFigures> perCurrency) {
  /** Copies the list. */
  public PurchaseSummary {
    perCurrency = List.copyOf(perCurrency);
  }
}
