package io.comptoir.crm.adapter.importing;

/**
 * How much an import takes for itself.
 *
 * @param burst how many receipts it sends before it waits for all of them
 * @param pace how long it rests then
 * @param linesHeld how many lines it holds at once while it gathers receipts
 */
public record ImportSettings(int burst, Pace pace, int linesHeld) {
  private static final int LINES_HELD = 100_000;

  /** A till beside the import hardly feels it: also where its units go first, the processor is left to it in between. */
  public static final ImportSettings POLITE = new ImportSettings(4, new Pace(1.0, 0.25, 3_000), LINES_HELD);

  /** Nobody else is waiting. */
  public static final ImportSettings ALONE = new ImportSettings(64, Pace.BREATHLESS, LINES_HELD);

  public ImportSettings {
    if (burst < 1 || linesHeld < 1) {
      throw new IllegalArgumentException("An import sends at least one receipt at a time and holds at least one line");
    }
  }
}
