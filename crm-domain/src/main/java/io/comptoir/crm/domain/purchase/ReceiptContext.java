package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.time.LocalDate;

/**
 * What is known about a receipt before it is read. Immutable.
 *
 * @param store the store that sends it
 * @param till the till that sends it
 * @param occurredOn the date of {@code occurred_at} as sent, in the store's zone; of first reception when not told
 * @param storeKnown whether the house has such a store
 */
public record ReceiptContext(StoreCode store, TillCode till, LocalDate occurredOn, boolean storeKnown) {}
