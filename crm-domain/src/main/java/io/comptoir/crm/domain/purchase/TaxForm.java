package io.comptoir.crm.domain.purchase;

import org.jspecify.annotations.Nullable;

/**
 * A tax included in the prices, as it was typed. Immutable; null is a member that is missing or of a wrong type.
 *
 * @param label what the receipt prints
 * @param amount the tax within the total
 */
public record TaxForm(@Nullable String label, @Nullable MoneyForm amount) {}
