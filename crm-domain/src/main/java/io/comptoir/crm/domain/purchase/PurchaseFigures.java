package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody bought in one currency. Immutable; there is at least one receipt.
 *
 * @param currency the currency of all amounts
 * @param count how many receipts count, returns and exchanges included
 * @param lifetime their sum, goods back taken off
 * @param lastTwelveMonths the sum of those of the last twelve months
 * @param last the latest
 * @param averageGapDays days from one purchase day to the next on average, with one decimal; null for a single day
 */
public record PurchaseFigures(
    Currency currency,
    int count,
    Money lifetime,
    Money lastTwelveMonths,
    LastPurchase last,
    @Nullable BigDecimal averageGapDays) {
  /** Refuses missing parts. */
  public PurchaseFigures {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(last, "last");
  }
}
