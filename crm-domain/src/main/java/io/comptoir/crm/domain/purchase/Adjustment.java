package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a receipt beside its lines. Immutable.
 *
 * @param type why
 * @param label what the receipt prints, or null
 * @param amount what it adds to the total; negative where it lowers it
 */
public record Adjustment(AdjustmentType type, @Nullable String label, Money amount) {
  /** The longest label, in characters. */
  public static final int MAX_LABEL = 100;

  /** Refuses missing parts. */
  public Adjustment {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(amount, "amount");
  }
}
