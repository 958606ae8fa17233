package io.comptoir.crm.domain.purchase;

import org.jspecify.annotations.Nullable;

/**
 * A line as it was typed. Immutable; null is a member that is missing or of a wrong type.
 *
 * @param lineNumber its number; its place on the receipt counts when missing
 * @param sku the house's article code
 * @param gtin the trade item number
 * @param description what the receipt prints
 * @param quantity a decimal string
 * @param unitPrice the price of one; may be missing where the total is told
 * @param discount what the line is reduced by
 * @param total what the line adds to the receipt
 * @param returns the sale that goods coming back are from
 */
public record LineForm(
    @Nullable String lineNumber,
    @Nullable String sku,
    @Nullable String gtin,
    @Nullable String description,
    @Nullable String quantity,
    @Nullable MoneyForm unitPrice,
    @Nullable MoneyForm discount,
    @Nullable MoneyForm total,
    @Nullable LineReferenceForm returns) {}
