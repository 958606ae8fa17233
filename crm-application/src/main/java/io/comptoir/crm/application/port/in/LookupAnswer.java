package io.comptoir.crm.application.port.in;

import java.util.List;
import java.util.Locale;

/**
 * Who fits what was looked for. Immutable.
 *
 * @param matches best first
 * @param more whether there are more than shown
 */
public record LookupAnswer(List<Match> matches, boolean more) {
  /** A customer who fits, and by what. */
  public record Match(Brief brief, MatchedOn matchedOn) {}

  /** What a match was found by. */
  public enum MatchedOn {
    PHONE,
    EMAIL,
    IDENTIFIER,
    NAME;

    /** The word on the wire. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public LookupAnswer {
    matches = List.copyOf(matches);
  }
}
