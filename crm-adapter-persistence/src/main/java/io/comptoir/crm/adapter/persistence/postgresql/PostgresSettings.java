package io.comptoir.crm.adapter.persistence.postgresql;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What may be set of the PostgreSQL engine. Immutable.
 *
 * @param url where it is, {@code jdbc:postgresql://host/database}
 * @param user who connects; null when the URL says it
 * @param password with which password; null when there is none or the URL says it
 * @param writers how many units of work run at the same time
 * @param readers how many reads run at the same time
 * @param waitingUnits how many units of work may wait before further ones are refused
 * @param patience how long to wait for a connection, and for somebody else's lock
 * @param retryAfter after how long refused work may be sent again
 */
public record PostgresSettings(
    String url,
    @Nullable String user,
    @Nullable String password,
    int writers,
    int readers,
    int waitingUnits,
    Duration patience,
    Duration retryAfter) {

  /** What suits one server of several. */
  public static PostgresSettings of(String url) {
    int processors = Runtime.getRuntime().availableProcessors();
    int some = Math.max(8, 3 * processors);
    return new PostgresSettings(url, null, null, some, some, 1_000, Duration.ofSeconds(5), Duration.ofSeconds(1));
  }

  /** Refuses a queue or a pool that nothing fits into. */
  public PostgresSettings {
    if (waitingUnits < 1 || writers < 1 || readers < 1) {
      throw new IllegalArgumentException("At least one unit may wait, one writer write and one reader read");
    }
  }

  /** These, for somebody who connects with a password; null for what the URL says or what is not needed. */
  public PostgresSettings withLogin(@Nullable String name, @Nullable String secret) {
    return new PostgresSettings(url, name, secret, writers, readers, waitingUnits, patience, retryAfter);
  }

  /** These, with another number of units and reads at the same time; a server opens two more connections. */
  public PostgresSettings withConnections(int writing, int reading) {
    return new PostgresSettings(url, user, password, writing, reading, waitingUnits, patience, retryAfter);
  }

  /** These, with another length of the queue. */
  public PostgresSettings withWaitingUnits(int most) {
    return new PostgresSettings(url, user, password, writers, readers, most, patience, retryAfter);
  }

  /** These, with another patience. */
  public PostgresSettings withPatience(Duration longest) {
    return new PostgresSettings(url, user, password, writers, readers, waitingUnits, longest, retryAfter);
  }

  // The URL may hold a password too.
  @Override
  public String toString() {
    return "PostgresSettings[writers=" + writers + ", readers=" + readers + ", waitingUnits=" + waitingUnits + "]";
  }
}
