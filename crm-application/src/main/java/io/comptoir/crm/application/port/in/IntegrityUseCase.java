package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.integrity.IntegrityReport;

/** The conversation with who doubts that the file is as it was written. Thread-safe. */
public interface IntegrityUseCase {
  /**
   * Computes the chain of hashes anew from the stored facts, up to the first entry that is not as it was written. It holds
   * a small part of the file at a time, and may run beside the tills: what is written meanwhile is checked too.
   *
   * <p>A rewritten end cannot be told from the file alone: compare {@code ChangeFeed.head()} with one kept elsewhere.
   */
  IntegrityReport verify(Progress progress);

  /** Is told how far a check is. Called on the caller's thread. */
  @FunctionalInterface
  interface Progress {
    /** Tells how many entries were checked, of about how many. */
    void reached(long entries, long ofEntries);
  }
}
