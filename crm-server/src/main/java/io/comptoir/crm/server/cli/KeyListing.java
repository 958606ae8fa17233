package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.store.StoreCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is listed; the key itself is not known to anybody but its holder.
 *
 * @param id its id
 * @param role what its holder may do
 * @param stores the stores of a till key
 * @param createdAt when it was made
 * @param revokedAt when it was taken out of use, or null
 */
public record KeyListing(
    String id, KeyRole role, List<StoreCode> stores, Instant createdAt, @Nullable Instant revokedAt) {}
