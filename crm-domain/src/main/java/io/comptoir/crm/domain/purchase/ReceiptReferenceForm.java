package io.comptoir.crm.domain.purchase;

import org.jspecify.annotations.Nullable;

/**
 * The receipt a void cancels, as it was typed. Immutable; null is a member that is missing or of a wrong type.
 *
 * @param store its store
 * @param till its till
 * @param businessDay its day
 * @param receiptNumber its number
 */
public record ReceiptReferenceForm(
    @Nullable String store, @Nullable String till, @Nullable String businessDay, @Nullable String receiptNumber) {}
