package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.ImportProgress.Reached;
import io.comptoir.crm.adapter.importing.report.Reporting;

/** Tells how far an import is: the first reading of the file is a tenth of the whole, taking its receipts the rest. */
final class Advance {
  private static final int PARTS = 10;
  private static final long EVERY = 1 << 16;

  private final ImportProgress progress;
  private final long size;
  private long told = -EVERY;

  Advance(ImportProgress progress, long size) {
    this.progress = progress;
    this.size = size;
  }

  void indexed(long bytes) {
    if (bytes >= told + EVERY) {
      told = bytes;
      progress.reached(new Reached(Math.min(bytes, size) / PARTS, size, 0, 0));
    }
  }

  void settled(Reporting reporting, long ofLines) {
    long first = size / PARTS;
    double share = ofLines == 0 ? 1 : (double) reporting.linesSettled() / ofLines;
    progress.reached(new Reached(
        first + (long) ((size - first) * share), size, reporting.linesSettled(), reporting.receiptsSettled()));
  }
}
