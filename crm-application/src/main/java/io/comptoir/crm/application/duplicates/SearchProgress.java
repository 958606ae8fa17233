package io.comptoir.crm.application.duplicates;

/** Is told how far a search is. */
@FunctionalInterface
public interface SearchProgress {
  /** Tells which share of the work is done, from 0 to 1; never less than the time before. */
  void reached(double share);
}
