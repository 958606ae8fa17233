package io.comptoir.crm.adapter.rest.merge;

import io.comptoir.crm.domain.customer.DecidedBy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decided, as it is answered. */
public record DecidedByRepresentation(
    UUID operationId, @Nullable UUID keyId, @Nullable String store, @Nullable String till, @Nullable String advisor) {
  /** Who decided. */
  public static DecidedByRepresentation of(DecidedBy by) {
    return new DecidedByRepresentation(
        by.operation().value(),
        by.key() == null ? null : by.key().value(),
        by.store() == null ? null : by.store().value(),
        by.till() == null ? null : by.till().value(),
        by.advisor() == null ? null : by.advisor().value());
  }
}
