package io.comptoir.crm.server.cli;

/** Finds the rows of one person in a file. */
@FunctionalInterface
public interface DuplicateFinder {
  /**
   * Reads the whole file, searches it, tells how far it is, and writes the results.
   *
   * @throws CommandFailure when the mapping or the file cannot be understood, or the results cannot be written
   */
  DuplicateSummary find(DuplicateOrder order, Progress progress);
}
