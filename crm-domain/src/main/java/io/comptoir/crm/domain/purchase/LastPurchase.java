package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Money;
import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;

/**
 * The latest receipt that counts. Immutable.
 *
 * @param at when it happened
 * @param store where
 * @param total its total
 */
public record LastPurchase(Instant at, StoreCode store, Money total) {}
