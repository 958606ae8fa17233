package io.comptoir.crm.bench.measure;

import java.util.Arrays;

/**
 * The median of what was measured, with an interval that holds the true median in 95 of 100 cases.
 *
 * <p>The interval lies between two order statistics whose ranks follow from the binomial distribution alone (David and
 * Nagaraja, Order Statistics, 3rd edition, section 7.1): nothing is assumed of how the values are distributed. With fewer than
 * six values there is none at this level, and it is the smallest and the largest.
 *
 * @param median the median
 * @param low the lower end
 * @param high the upper end
 */
public record Estimate(double median, double low, double high) {
  private static final double OUTSIDE_ON_EACH_SIDE = 0.025;

  /** Of one value that was not repeated. */
  public static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }

  /** Of these values, in any order. */
  public static Estimate of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    int rank = rank(n);
    double middle = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Estimate(middle, sorted[rank - 1], sorted[n - rank]);
  }

  /** Of the ratios of what was measured in pairs. */
  public static Estimate ofRatios(double[] a, double[] b) {
    double[] ratios = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      ratios[i] = a[i] / b[i];
    }
    return of(ratios);
  }

  /** The largest rank, from 1, below which the median lies with a probability of at most 2.5 %. */
  static int rank(int n) {
    double term = Math.pow(0.5, n);
    double below = term;
    int rank = 0;
    while (below <= OUTSIDE_ON_EACH_SIDE) {
      rank++;
      term = term * (n - rank + 1) / rank;
      below += term;
    }
    return Math.max(1, rank);
  }
}
