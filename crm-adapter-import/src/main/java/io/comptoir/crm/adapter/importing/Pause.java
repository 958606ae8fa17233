package io.comptoir.crm.adapter.importing;

import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.time.Duration;

/** Waits. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImportException("The import was stopped; run it again to go on", e);
    }
  }
}
