package io.comptoir.crm.adapter.importing;

import java.time.Duration;

/**
 * How long an import leaves the customer file to others after it was busy.
 *
 * @param mostRest for this part of the time it was busy, while it is fast enough
 * @param leastRest for this part in any case
 * @param linesPerSecond how fast is fast enough
 */
public record Pace(double mostRest, double leastRest, int linesPerSecond) {
  /** Without a rest. */
  public static final Pace BREATHLESS = new Pace(0, 0, 1);

  private static final long NANOS = 1_000_000_000L;

  public Pace {
    if (leastRest < 0 || mostRest < leastRest || linesPerSecond < 1) {
      throw new IllegalArgumentException("A rest is not negative, the most is not below the least, a speed is above 0");
    }
  }

  /** How long to rest after so many lines took so long. */
  Duration rest(long lines, Duration busy) {
    double most = busy.toNanos() * mostRest;
    double spare = (double) lines * NANOS / linesPerSecond - busy.toNanos();
    return Duration.ofNanos((long) Math.max(busy.toNanos() * leastRest, Math.min(most, spare)));
  }
}
