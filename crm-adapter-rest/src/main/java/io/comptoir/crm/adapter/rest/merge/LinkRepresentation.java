package io.comptoir.crm.adapter.rest.merge;

import io.comptoir.crm.domain.customer.CustomerLink;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge, or its undoing, as it is answered. */
public record LinkRepresentation(
    UUID retiredId, UUID survivorId, boolean joined, String reason, Instant at, @Nullable DecidedByRepresentation decidedBy) {
  static LinkRepresentation of(CustomerLink link) {
    return new LinkRepresentation(
        link.retired().value(),
        link.survivor().value(),
        link.joined(),
        link.reason().name().toLowerCase(Locale.ROOT),
        link.at(),
        link.decision() == null ? null : DecidedByRepresentation.of(link.decision().by()));
  }
}
