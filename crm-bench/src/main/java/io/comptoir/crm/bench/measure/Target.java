package io.comptoir.crm.bench.measure;

/**
 * What a figure must reach.
 *
 * @param kind in which direction
 * @param value how much
 */
public record Target(Kind kind, double value) {
  /** Which way is better. */
  public enum Kind {
    AT_LEAST,
    AT_MOST,
    NONE
  }

  /** Stated beside the others, without anything to reach. */
  public static final Target NONE = new Target(Kind.NONE, 0);

  public static Target atLeast(double value) {
    return new Target(Kind.AT_LEAST, value);
  }

  public static Target atMost(double value) {
    return new Target(Kind.AT_MOST, value);
  }

  /** Whether the interval touches it. */
  public boolean isReachedBy(Estimate estimate) {
    return switch (kind) {
      case AT_LEAST -> estimate.high() >= value;
      case AT_MOST -> estimate.low() <= value;
      case NONE -> true;
    };
  }
}
