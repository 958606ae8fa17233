package io.comptoir.crm.bench.report;

import io.comptoir.crm.bench.measure.Estimate;
import java.util.Locale;

/** Writes numbers with as many digits as they deserve. */
final class Figures {
  private static final double LARGE = 100;
  private static final double SMALL = 1;

  private Figures() {}

  static String number(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= LARGE ? "%,.0f" : size >= SMALL ? "%.2f" : "%.3f", value);
  }

  static String estimate(Estimate estimate, String unit) {
    if (Double.isNaN(estimate.median())) {
      return "–";
    }
    String text = number(estimate.median()) + (unit.isEmpty() ? "" : " " + unit);
    return estimate.low() == estimate.high()
        ? text
        : text + " (" + number(estimate.low()) + " to " + number(estimate.high()) + ")";
  }
}
