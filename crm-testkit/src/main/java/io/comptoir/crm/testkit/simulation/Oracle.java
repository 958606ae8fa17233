package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.testkit.simulation.Operation.Attempt;
import java.time.Duration;
import java.time.Instant;

/**
 * The contract's rules of time, written down a second time from its words alone.
 *
 * @param at the moment it counts from
 * @param suspect whether the clock behind it cannot be trusted
 * @param receivedAt when the server heard of it first
 */
record Oracle(Instant at, boolean suspect, Instant receivedAt) {
  private static final long TWO_MINUTES = 120_000;
  private static final long ONE_DAY = 86_400_000;

  static Oracle effective(Instant occurredAt, Attempt attempt) {
    Instant received = attempt.receivedAt();
    if (attempt.sentAt() == null) {
      return new Oracle(earlier(occurredAt, received), true, received);
    }
    long off = Duration.between(attempt.sentAt(), received).toMillis();
    boolean right = Math.abs(off) <= TWO_MINUTES;
    Instant corrected = right ? occurredAt : occurredAt.plusMillis(off);
    return new Oracle(earlier(corrected, received), Math.abs(off) > ONE_DAY, received);
  }

  /** When a refusal or a withdrawal counts from. */
  Instant restrictingFrom() {
    return suspect ? receivedAt : at;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
