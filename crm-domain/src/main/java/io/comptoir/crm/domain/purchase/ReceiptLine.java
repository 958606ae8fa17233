package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.money.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a receipt, as printed. Immutable. Whether it adds up is a rule of the whole {@link Receipt}.
 *
 * @param number its number on the receipt, from 1
 * @param article what it is about
 * @param quantity goods out positive, goods back negative
 * @param unitPrice the price of one, never negative; null when only the total is told
 * @param discount what the line is reduced by, with the sign of the line; null for none
 * @param total what the line adds to the receipt
 * @param returns the sale that goods coming back are from, or null
 */
public record ReceiptLine(
    int number,
    Article article,
    Quantity quantity,
    @Nullable Money unitPrice,
    @Nullable Money discount,
    Money total,
    @Nullable LineReference returns) {
  /** Refuses missing parts. */
  public ReceiptLine {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(total, "total");
    if (number < 1) {
      throw new IllegalArgumentException("Lines are numbered from 1");
    }
  }
}
