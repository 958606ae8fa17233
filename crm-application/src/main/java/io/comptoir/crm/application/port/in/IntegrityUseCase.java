package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import org.jspecify.annotations.Nullable;

/** The conversation with who doubts that the file is as it was written. Thread-safe. */
public interface IntegrityUseCase {
  /**
   * Computes the chain of hashes anew from the stored facts, up to the first entry that is not as it was written. It holds
   * a small part of the file at a time, and may run beside the tills: what is written meanwhile is checked too.
   *
   * <p>That the end was cut off, or all of it written anew, cannot be told from the file alone: it takes an end that an
   * earlier check reported and that was kept elsewhere.
   *
   * @param noted the end the chain must pass through, or null when none is known
   */
  IntegrityReport verify(@Nullable ChainEnd noted, Progress progress);

  /** The same without an end that is known. */
  default IntegrityReport verify(Progress progress) {
    return verify(null, progress);
  }

  /** Is told how far a check is. Called on the caller's thread. */
  @FunctionalInterface
  interface Progress {
    /** Tells how many entries were checked, of about how many. */
    void reached(long entries, long ofEntries);
  }
}
