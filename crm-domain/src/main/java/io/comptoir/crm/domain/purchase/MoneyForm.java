package io.comptoir.crm.domain.purchase;

import org.jspecify.annotations.Nullable;

/**
 * An amount as it was typed. Immutable.
 *
 * @param amount a decimal string, or null when missing or of a wrong type
 * @param currency a currency code, or null when missing or of a wrong type
 */
public record MoneyForm(@Nullable String amount, @Nullable String currency) {}
