package io.comptoir.crm.application;

import io.comptoir.crm.domain.matching.Finding;
import io.comptoir.crm.domain.matching.Match;
import io.comptoir.crm.domain.matching.MatchClass;
import io.comptoir.crm.domain.matching.MatchField;
import io.comptoir.crm.domain.matching.Reason;
import io.comptoir.crm.domain.matching.Reason.Found;
import io.comptoir.crm.domain.matching.Thresholds;
import java.util.EnumSet;
import java.util.Set;

/**
 * Two customers who may be one person.
 *
 * @param one the one with the smaller id
 * @param other the other
 * @param match what is to be thought of them
 */
record FoundPair(Described one, Described other, Match match) {
  private static final Set<MatchField> OWN = EnumSet.of(MatchField.PHONE, MatchField.EMAIL, MatchField.BIRTHDAY);

  static FoundPair of(Described a, Described b, Match match) {
    return a.id().compareTo(b.id()) < 0 ? new FoundPair(a, b, match) : new FoundPair(b, a, match);
  }

  boolean isCertain() {
    return Thresholds.USUAL.of(match.score()) == MatchClass.CERTAIN;
  }

  /** Whether they have something in common that hardly two people have, and nothing stands against merging them unasked. */
  boolean isBeyondDoubt() {
    return isCertain()
        && match.reasons().stream().anyMatch(FoundPair::isOnesOwn)
        && !one.traits().birth().contradicts(other.traits().birth());
  }

  // Likeness alone is none: whose name is alike has an e-mail that is alike.
  private static boolean isOnesOwn(Reason reason) {
    return OWN.contains(reason.field()) && reason instanceof Found found && found.finding() == Finding.SAME;
  }
}
