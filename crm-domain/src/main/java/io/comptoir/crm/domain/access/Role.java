package io.comptoir.crm.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key is for; the word on the wire is the name in lower case. */
public enum Role {
  /** A till: writes for its own stores, and sees the customer file through narrow windows. */
  TILL("till"),
  /** An office of the house: reads and mends. */
  BACKOFFICE("back"),
  /** Administration: also keys, stores and settings. */
  ADMIN("adm");

  private final String mark;

  Role(String mark) {
    this.mark = mark;
  }

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this word on the wire, if there is one. */
  public static Optional<Role> ofWord(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  String mark() {
    return mark;
  }
}
