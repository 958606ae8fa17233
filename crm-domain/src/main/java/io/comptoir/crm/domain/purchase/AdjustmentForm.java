package io.comptoir.crm.domain.purchase;

import org.jspecify.annotations.Nullable;

/**
 * An adjustment as it was typed. Immutable; null is a member that is missing or of a wrong type.
 *
 * @param type the word for why
 * @param label what the receipt prints
 * @param amount what it adds to the total
 */
public record AdjustmentForm(@Nullable String type, @Nullable String label, @Nullable MoneyForm amount) {}
