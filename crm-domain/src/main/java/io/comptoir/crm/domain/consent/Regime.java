package io.comptoir.crm.domain.consent;

import java.util.Arrays;
import java.util.Optional;

/** What a country asks for before a person is contacted. */
public enum Regime {
  /** Nobody is contacted. */
  DENIED("denied"),
  /** Only who agreed, or who is taken for it by a condition of the rule. */
  OPT_IN("opt_in"),
  /** Everybody who did not refuse. */
  OPT_OUT("opt_out");

  private final String word;

  Regime(String word) {
    this.word = word;
  }

  /** The word in data. */
  public String word() {
    return word;
  }

  /** Reads a word of the data; empty when there is no such regime. */
  public static Optional<Regime> parse(String word) {
    return Arrays.stream(values()).filter(regime -> regime.word.equals(word)).findFirst();
  }
}
