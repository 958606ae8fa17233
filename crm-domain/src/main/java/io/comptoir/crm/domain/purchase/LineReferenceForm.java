package io.comptoir.crm.domain.purchase;

import org.jspecify.annotations.Nullable;

/**
 * A reference from a returned line to its sale, as it was typed. Immutable; null is a member that is missing or of a
 * wrong type.
 *
 * @param store the store that sold
 * @param till the till that sold
 * @param receiptNumber the number of that receipt
 * @param businessDay its day, which may be missing
 * @param lineNumber the line on it, which may be missing
 */
public record LineReferenceForm(
    @Nullable String store,
    @Nullable String till,
    @Nullable String receiptNumber,
    @Nullable String businessDay,
    @Nullable String lineNumber) {}
