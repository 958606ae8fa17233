package io.comptoir.crm.domain.consent;

import java.util.Arrays;
import java.util.Optional;

/** In which way a person said it. */
public enum Manner {
  /** Touched on a screen in the shop. */
  SCREEN("screen", true),
  /** Signed on paper. */
  PAPER("paper", true),
  /** Said aloud to the advisor. */
  SPOKEN("spoken", false),
  /** Typed by the person on a web page. */
  WEB("web", true),
  /** Answered to a message sent to the contact point. */
  MESSAGE("message", true);

  private final String word;
  private final boolean written;

  Manner(String word, boolean written) {
    this.word = word;
    this.written = written;
  }

  /** The word on the wire and in data. */
  public String word() {
    return word;
  }

  /** Whether the person wrote, signed or touched something, where a country asks for more than a spoken word. */
  public boolean written() {
    return written;
  }

  /** Whether the person acted from the own device, as the second step of a double opt-in does. */
  public boolean fromOwnDevice() {
    return this == WEB || this == MESSAGE;
  }

  /** Reads a word exactly as the contract writes it; empty when there is no such manner. */
  public static Optional<Manner> parse(String word) {
    return Arrays.stream(values()).filter(manner -> manner.word.equals(word)).findFirst();
  }
}
