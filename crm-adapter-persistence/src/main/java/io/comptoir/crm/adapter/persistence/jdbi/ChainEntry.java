package io.comptoir.crm.adapter.persistence.jdbi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the chain of hashes covers of a change.
 *
 * @param factHash the hash of the fact behind it, null when there is none
 */
// Compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
record ChainEntry(String type, long version, Instant at, byte @Nullable [] factHash) {}
