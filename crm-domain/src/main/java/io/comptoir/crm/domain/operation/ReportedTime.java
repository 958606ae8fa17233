package io.comptoir.crm.domain.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What clocks said about one operation. Immutable.
 *
 * @param occurredAt when it happened by the client's clock; null when missing or unreadable
 * @param sentAt the client's clock when it sent; null when missing or unreadable
 * @param receivedAt the server's clock at first reception; part of the fact
 */
public record ReportedTime(@Nullable Instant occurredAt, @Nullable Instant sentAt, Instant receivedAt) {
  /** A client's clock may be this far off before it is corrected. */
  public static final Duration TOLERANCE = Duration.ofMinutes(2);

  /** A correction beyond this makes the time suspect. */
  public static final Duration PLAUSIBLE = Duration.ofHours(24);

  /** An operation that happens as it is received, by the server's own clock: never suspect. */
  public static ReportedTime now(Instant receivedAt) {
    return new ReportedTime(receivedAt, receivedAt, receivedAt);
  }

  /** When it took effect: corrected by what the client's clock was off at sending, never after first reception. */
  public EffectiveTime effective() {
    if (occurredAt == null) {
      return new EffectiveTime(receivedAt, true, receivedAt);
    }
    if (sentAt == null) {
      return new EffectiveTime(earlier(occurredAt, receivedAt), true, receivedAt);
    }
    Duration off = Duration.between(sentAt, receivedAt);
    if (off.abs().compareTo(TOLERANCE) <= 0) {
      return new EffectiveTime(earlier(occurredAt, receivedAt), false, receivedAt);
    }
    boolean suspect = off.abs().compareTo(PLAUSIBLE) > 0;
    return new EffectiveTime(earlier(occurredAt.plus(off), receivedAt), suspect, receivedAt);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
