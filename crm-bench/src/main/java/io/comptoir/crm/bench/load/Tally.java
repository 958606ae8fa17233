package io.comptoir.crm.bench.load;

import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts the answers of one load. Not thread-safe. */
final class Tally {
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final double NANOS = 1e9;

  private final int expected;
  private final Histogram latencies = new Histogram(LONGEST_NANOS, 3);
  private final TreeMap<Integer, Long> wrong = new TreeMap<>();
  private long good;
  private long worked;

  Tally(int expected) {
    this.expected = expected;
  }

  void answered(int status, long nanos) {
    latencies.recordValue(Math.min(Math.max(nanos, 1), LONGEST_NANOS));
    if (status == expected) {
      good++;
    } else {
      wrong.merge(status, 1L, Long::sum);
    }
  }

  /** Counts what was never answered; its latency is at least this long. */
  void failed(long nanos) {
    answered(0, nanos);
  }

  /** Notes how long the load was at work on answers, instead of waiting for some. */
  void worked(long nanos) {
    worked += nanos;
  }

  Answered over(long nanos) {
    return new Answered(good, wrong, latencies, nanos / NANOS, worked / (double) nanos);
  }
}
