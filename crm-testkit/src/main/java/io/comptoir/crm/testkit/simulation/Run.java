package io.comptoir.crm.testkit.simulation;

import java.util.Map;

/**
 * A run that broke no invariant. Immutable.
 *
 * @param seed what it was drawn from
 * @param traceHash SHA-256 of everything that happened: the same seed gives the same
 * @param counts how often each thing happened
 */
public record Run(long seed, String traceHash, Map<Happening, Integer> counts) {
  /** Copies the map. */
  public Run {
    counts = Map.copyOf(counts);
  }
}
