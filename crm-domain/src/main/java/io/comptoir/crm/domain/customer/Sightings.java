package io.comptoir.crm.domain.customer;

import java.time.Instant;

/**
 * How often something was said, and when. Immutable.
 *
 * @param firstAt the first time
 * @param lastAt the latest time
 * @param times how many operations said it
 */
public record Sightings(Instant firstAt, Instant lastAt, long times) {
  /** Said once. */
  public static Sightings once(Instant at) {
    return new Sightings(at, at, 1);
  }

  /** Whether it was said at least twice. */
  public boolean confirmed() {
    return times >= 2;
  }

  /** These and those together; different operations must stand behind them. */
  public Sightings and(Sightings other) {
    return new Sightings(
        firstAt.isBefore(other.firstAt) ? firstAt : other.firstAt,
        lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt,
        times + other.times);
  }
}
