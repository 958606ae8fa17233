package io.comptoir.crm.adapter.rest.feed;

import io.comptoir.crm.domain.feed.Change;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as it is answered. */
public record ChangeRepresentation(long seq, Instant at, String type, @Nullable UUID id, long version) {
  static ChangeRepresentation of(Change change) {
    String type = change.type().name().toLowerCase(Locale.ROOT);
    return new ChangeRepresentation(change.seq(), change.at(), type, change.id(), change.version());
  }
}
