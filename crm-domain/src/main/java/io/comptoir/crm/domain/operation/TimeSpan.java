package io.comptoir.crm.domain.operation;

import java.time.Instant;

/**
 * A time between two moments, both of which belong to it. Immutable.
 *
 * @param from its beginning
 * @param to its end
 */
public record TimeSpan(Instant from, Instant to) {
  /** Whether a moment belongs to it. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }
}
