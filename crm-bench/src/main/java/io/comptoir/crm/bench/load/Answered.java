package io.comptoir.crm.bench.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param good how many answers had the status that was expected
 * @param wrong how many had another one, or none (0: the connection broke, or no answer came in time)
 * @param latencies how long the answers took, in nanoseconds
 * @param seconds how long the load went on
 * @param busy how much of that time the load's own thread was at work on answers, from 0 to 1
 */
public record Answered(long good, Map<Integer, Long> wrong, Histogram latencies, double seconds, double busy) {
  private static final double NANOS_IN_A_MILLI = 1e6;

  /** Copies the map. */
  public Answered {
    wrong = new TreeMap<>(wrong);
  }

  /** Good answers in a second. */
  public double rate() {
    return good / seconds;
  }

  /** The latency in milliseconds that so many of a hundred answers stay within. */
  public double millis(double percentile) {
    return latencies.getValueAtPercentile(percentile) / NANOS_IN_A_MILLI;
  }

  /** What came of two loads at the same time. */
  public Answered plus(Answered other) {
    Map<Integer, Long> allWrong = new TreeMap<>(wrong);
    other.wrong.forEach((status, count) -> allWrong.merge(status, count, Long::sum));
    Histogram all = latencies.copy();
    all.add(other.latencies);
    return new Answered(good + other.good, allWrong, all, Math.max(seconds, other.seconds), busy + other.busy);
  }

  /** How many answers were not what was expected. */
  public long errors() {
    return wrong.values().stream().mapToLong(Long::longValue).sum();
  }
}
