package io.comptoir.crm.server.cli;

/** Is told how far something long is. Called from one thread. */
@FunctionalInterface
public interface Progress {
  /**
   * Tells what was worked off so far; never less than the time before.
   *
   * @param bytes bytes worked off, as they lie on disk
   * @param ofBytes how many there are
   */
  void reached(long bytes, long ofBytes);
}
