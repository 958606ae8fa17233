package io.comptoir.crm.adapter.importing;

import java.time.Duration;

/**
 * How much an import takes for itself.
 *
 * @param burst how many receipts it sends before it waits for all of them
 * @param rest for which part of the time a burst took it then leaves the file to others
 * @param longestRest it rests no longer than this
 * @param linesHeld how many lines it holds at once while it gathers receipts
 */
public record ImportSettings(int burst, double rest, Duration longestRest, int linesHeld) {
  /** A till beside the import hardly feels it. */
  public static final ImportSettings POLITE = new ImportSettings(4, 1.0, Duration.ofMillis(20), 100_000);

  /** Nobody else is waiting. */
  public static final ImportSettings ALONE = new ImportSettings(64, 0, Duration.ZERO, 100_000);

  public ImportSettings {
    if (burst < 1 || rest < 0 || linesHeld < 1) {
      throw new IllegalArgumentException("An import sends at least one receipt at a time and holds at least one line");
    }
  }

  Duration restAfter(Duration busy) {
    Duration wanted = Duration.ofNanos((long) (busy.toNanos() * rest));
    return wanted.compareTo(longestRest) < 0 ? wanted : longestRest;
  }
}
