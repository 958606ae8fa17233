package io.comptoir.crm.domain.job;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a job is done: once in each of the equal periods that all time is cut into, beginning with 1970 in UTC. Servers
 * that start at different moments agree on the periods without asking each other. Immutable.
 *
 * @param period how long each period is, in whole milliseconds
 */
public record Rhythm(Duration period) {
  /** Refuses periods without length. */
  public Rhythm {
    if (period.toMillis() < 1) {
      throw new IllegalArgumentException("A period takes a millisecond or more");
    }
  }

  /** When the period began that a moment lies in. */
  public Instant beginning(Instant moment) {
    long millis = period.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), millis) * millis);
  }
}
