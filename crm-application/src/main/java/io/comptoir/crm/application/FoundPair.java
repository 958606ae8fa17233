package io.comptoir.crm.application;

import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.MatchClass;
import io.comptoir.crm.domain.matching.Thresholds;

/**
 * Two customers who may be one person.
 *
 * @param one the one with the smaller id
 * @param other the other
 * @param match what is to be thought of them
 */
record FoundPair(Described one, Described other, Match match) {
  static FoundPair of(Described a, Described b, Match match) {
    return a.id().compareTo(b.id()) < 0 ? new FoundPair(a, b, match) : new FoundPair(b, a, match);
  }

  boolean isCertain() {
    return Thresholds.USUAL.of(match.score()) == MatchClass.CERTAIN;
  }

  /** Whether nothing that is known of them stands against merging them unasked. */
  boolean isBeyondDoubt() {
    return isCertain() && !one.traits().birth().contradicts(other.traits().birth());
  }
}
