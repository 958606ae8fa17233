package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The feed of changes, and the chain of hashes that runs through it.
 *
 * <p>Numbers begin at 1 and have no gaps. A change becomes visible with the unit that wrote it or soon after, and never before
 * a change with a smaller number: who has read up to a number has missed nothing. An engine on which many units write at the
 * same time numbers changes after their commit, usually within a tenth of a second, so that a read right after a unit may
 * still be without its changes.
 */
public interface ChangeFeed {
  /** Leaves a change that no fact stands behind. */
  void append(ChangeType type, UUID id, long version, Instant at);

  /**
   * Leaves the change of a fact and makes the fact's hash part of the chain: the hash of entry n is SHA-256 over the hash
   * of entry n-1 (32 zero bytes before the first), then the number, the type's name, the version and the instant as text,
   * each followed by a line feed in UTF-8, then the fact's 32 hash bytes (none for a change without a fact). The id is not
   * part of it, as an erasure takes it away: the fact says it too. Answers where in the chain the fact stands, to be stored
   * with it.
   */
  Chained append(ChangeType type, UUID id, long version, Instant at, Seal seal);

  /** The changes with a number above {@code seq}, in order, at most {@code limit}. */
  List<Change> after(long seq, int limit);

  /** The number of the last change, 0 when there is none. Within a unit, with those that it has written. */
  long last();

  /** The hash of the last entry, 32 zero bytes when there is none: whoever keeps it elsewhere can tell a rewritten chain. */
  byte[] head();
}
