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
  /** A customer who fits, by what and how closely. */
  public record Match(Brief brief, MatchedOn matchedOn, Closeness closeness) {}

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

  /** How closely it fits what was typed. */
  public enum Closeness {
    /** All of it. */
    EXACT,
    /** It begins so; of a name, one word does and the others are there, or there are more words. */
    PREFIX,
    /** It ends so. */
    SUFFIX,
    /** It is nearly that: nothing fitted letter for letter. */
    TYPO;

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
