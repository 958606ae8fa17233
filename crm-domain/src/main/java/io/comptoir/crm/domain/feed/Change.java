package io.comptoir.crm.domain.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the feed that every write leaves. Immutable; holds ids and types, no personal data.
 *
 * @param seq its number: monotonic and without gaps
 * @param at when it was written, by the server's clock
 * @param type what kind of thing changed
 * @param id the thing that changed, or null when it was erased or has no id
 * @param version the thing's version after the change, 1 when it has no versions
 */
public record Change(long seq, Instant at, ChangeType type, @Nullable UUID id, long version) {}
