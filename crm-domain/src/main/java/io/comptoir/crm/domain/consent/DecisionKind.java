package io.comptoir.crm.domain.consent;

import java.util.Arrays;
import java.util.Optional;

/** What a person decided. */
public enum DecisionKind {
  /** Agreed. */
  GRANTED("granted"),
  /** Said no. */
  REFUSED("refused"),
  /** Took an agreement back. */
  WITHDRAWN("withdrawn"),
  /** Was told, and offered to object; a soft opt-in needs it. Neither agreement nor refusal. */
  INFORMED("informed");

  private final String word;

  DecisionKind(String word) {
    this.word = word;
  }

  /** The word on the wire and in data. */
  public String word() {
    return word;
  }

  /** Whether it forbids. */
  public boolean restricts() {
    return this == REFUSED || this == WITHDRAWN;
  }

  /** Reads a word exactly as the contract writes it; empty when there is no such decision. */
  public static Optional<DecisionKind> parse(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
