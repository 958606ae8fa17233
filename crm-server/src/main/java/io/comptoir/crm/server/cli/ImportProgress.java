package io.comptoir.crm.server.cli;

/** Is told how far an import is. Called from one thread. */
@FunctionalInterface
public interface ImportProgress {
  /**
   * Tells what was worked off so far; never less than the time before.
   *
   * @param bytes bytes of the file as it lies on disk
   * @param ofBytes the size of the file
   */
  void reached(long bytes, long ofBytes);
}
