package io.comptoir.crm.domain.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of identifier a customer may hold. */
public enum IdentifierType {
  /** The house's loyalty card, by its number or barcode. */
  LOYALTY_CARD,
  /** The customer's id in a POS vendor's or another system; it names its source. */
  EXTERNAL,
  /** A token handed out without asking for a document. */
  TOKEN;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word on the wire. */
  public static Optional<IdentifierType> parse(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
