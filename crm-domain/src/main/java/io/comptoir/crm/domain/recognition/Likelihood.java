package io.comptoir.crm.domain.recognition;

import java.math.BigDecimal;

/**
 * How likely it is that two customers are one person. Immutable.
 *
 * @param millionths the probability, in millionths
 */
public record Likelihood(int millionths) {
  private static final int ALL = 1_000_000;
  private static final int DECIMALS = 6;

  /** Refuses what is no probability. */
  public Likelihood {
    if (millionths < 0 || millionths > ALL) {
      throw new IllegalArgumentException("A probability lies between 0 and 1");
    }
  }

  /** The nearest one to a probability. */
  public static Likelihood of(double probability) {
    return new Likelihood((int) Math.round(probability * ALL));
  }

  /** The probability as a number between 0 and 1. */
  public BigDecimal probability() {
    return BigDecimal.valueOf(millionths, DECIMALS);
  }
}
