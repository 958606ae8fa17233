package io.comptoir.crm.adapter.persistence.sqlite;

import java.time.Duration;

/**
 * What may be set of the SQLite engine. Immutable.
 *
 * @param waitingUnits how many units of work may wait before further ones are refused
 * @param readers how many reads run at the same time
 * @param patience how long to wait for another process that writes, and for a free reader
 * @param retryAfter after how long refused work may be sent again
 * @param mappedBytes how much of the file is read as memory
 * @param checkedBytes up to which size the whole file is checked for damage when it is opened; of larger ones, samples
 */
public record SqliteSettings(
    int waitingUnits, int readers, Duration patience, Duration retryAfter, long mappedBytes, long checkedBytes) {
  // Ten million customers take some 15 GB; what is not read as memory costs a call to the system per page.
  private static final long MAPPED_BYTES = 64L << 30;

  /** What suits a shop. */
  public static SqliteSettings ofDefaults() {
    int readers = Math.max(8, 3 * Runtime.getRuntime().availableProcessors());
    return new SqliteSettings(
        1_000, readers, Duration.ofSeconds(5), Duration.ofSeconds(1), MAPPED_BYTES, 64L << 20);
  }

  /** Refuses a queue or a pool that nothing fits into. */
  public SqliteSettings {
    if (waitingUnits < 1 || readers < 1) {
      throw new IllegalArgumentException("At least one unit may wait, and one reader read");
    }
  }

  /** These, with another length of the queue. */
  public SqliteSettings withWaitingUnits(int most) {
    return new SqliteSettings(most, readers, patience, retryAfter, mappedBytes, checkedBytes);
  }

  /** These, with another number of readers. */
  public SqliteSettings withReaders(int most) {
    return new SqliteSettings(waitingUnits, most, patience, retryAfter, mappedBytes, checkedBytes);
  }

  /** These, with another patience. */
  public SqliteSettings withPatience(Duration longest) {
    return new SqliteSettings(waitingUnits, readers, longest, retryAfter, mappedBytes, checkedBytes);
  }

  /** These, with another size up to which the whole file is checked. */
  public SqliteSettings withCheckedBytes(long most) {
    return new SqliteSettings(waitingUnits, readers, patience, retryAfter, mappedBytes, most);
  }
}
