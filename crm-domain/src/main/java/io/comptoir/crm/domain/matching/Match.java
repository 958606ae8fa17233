package io.comptoir.crm.domain.matching;

import java.util.List;

/**
 * What is to be thought of two descriptions. Immutable.
 *
 * @param score the estimated probability that both are one person, from 0 to 1
 * @param household the estimated probability that they are two people of one household
 * @param reasons what speaks for one person, the strongest first, and then what speaks against
 */
public record Match(double score, double household, List<Reason> reasons) {
  /** Copies the list. */
  public Match {
    reasons = List.copyOf(reasons);
  }
}
