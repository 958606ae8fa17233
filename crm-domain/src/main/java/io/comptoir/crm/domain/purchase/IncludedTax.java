package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tax that the prices hold already: told on the receipt, never summed. Immutable.
 *
 * @param label what the receipt prints, or null
 * @param amount the tax within the total
 */
public record IncludedTax(@Nullable String label, Money amount) {
  /** The longest label, in characters. */
  public static final int MAX_LABEL = 100;

  /** Refuses a missing amount. */
  public IncludedTax {
    Objects.requireNonNull(amount, "amount");
  }
}
