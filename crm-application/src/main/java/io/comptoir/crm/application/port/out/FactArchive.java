package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.integrity.FactContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the chain of hashes covers, as it is stored: for who recomputes it. It hides no damage and stumbles over none:
 * what cannot be read as a fact any more is handed out without content.
 */
public interface FactArchive {
  /**
   * The next changes after a bookmark in the order of their numbers, at most {@code limit}, with the facts that say they
   * stand at one of them or before and were not handed out yet. When no change is left, the facts that remain, some at a
   * time. A page with neither is the end.
   */
  Page after(Bookmark bookmark, int limit);

  /**
   * Some changes with their facts.
   *
   * @param changes the changes, in the order of their numbers
   * @param facts the facts, in no order
   * @param next where the next page begins
   */
  record Page(List<StoredChange> changes, List<StoredFact> facts, Bookmark next) {
    /** Whether nothing is left. */
    public boolean isEnd() {
      return changes.isEmpty() && facts.isEmpty();
    }
  }

  /**
   * How far the archive was read.
   *
   * @param change the number of the last change handed out
   * @param facts the engine's own marks, kept as they are
   */
  record Bookmark(long change, Map<String, Long> facts) {
    /** Before everything. */
    public static final Bookmark START = new Bookmark(0, Map.of());

    /** Copies the marks. */
    public Bookmark {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * A change with its place in the chain, as {@link ChangeFeed} wrote it.
   *
   * @param seq its number
   * @param at when it was written
   * @param type the name of its type as it is stored, which may be damaged
   * @param id the id it names as it is stored, which may be damaged; null when it was erased
   * @param version the version it names
   * @param factHash the hash of the fact behind it; null for a change without a fact
   * @param chainHash the hash of the entry
   */
  // The arrays are never changed after they were read.
  @SuppressWarnings("ArrayRecordComponent")
  record StoredChange(
      long seq, Instant at, String type, @Nullable String id, long version, byte @Nullable [] factHash,
      byte[] chainHash) {}

  /**
   * A fact with what binds it into the chain.
   *
   * @param change the number of the change it says it stands at
   * @param content its content, made anew from what is stored; null when that is no fact any more
   * @param salt its salt; null when its personal values were erased
   * @param commitment the commitment to its personal values
   */
  // The arrays are never changed after they were read.
  @SuppressWarnings("ArrayRecordComponent")
  record StoredFact(long change, @Nullable FactContent content, byte @Nullable [] salt, byte[] commitment) {}
}
