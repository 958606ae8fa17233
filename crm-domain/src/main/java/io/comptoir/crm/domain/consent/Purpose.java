package io.comptoir.crm.domain.consent;

import java.util.Arrays;
import java.util.Optional;

/** What for the house would contact or know a person. Each purpose is agreed to or refused on its own. */
public enum Purpose {
  /** What a purchase or a repair needs: "your watch is ready". */
  SERVICE("service"),
  /** News, offers and invitations to many. */
  MARKETING("marketing"),
  /** One advisor writing or calling one client about what may suit. */
  PERSONAL_ADVICE("personal_advice"),
  /** Drawing conclusions about the person from what was bought. */
  PROFILING("profiling"),
  /** Handing hashed contact points to advertising networks. */
  AD_MATCHING("ad_matching"),
  /** Sending the receipt instead of printing it. */
  E_RECEIPT("e_receipt");

  private final String word;

  Purpose(String word) {
    this.word = word;
  }

  /** The word on the wire and in data. */
  public String word() {
    return word;
  }

  /** Reads a word exactly as the contract writes it; empty when there is no such purpose. */
  public static Optional<Purpose> parse(String word) {
    return Arrays.stream(values()).filter(purpose -> purpose.word.equals(word)).findFirst();
  }
}
