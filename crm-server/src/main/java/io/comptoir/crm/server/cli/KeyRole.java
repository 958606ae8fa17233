package io.comptoir.crm.server.cli;

import java.util.Locale;

/** What the holder of a key may do. */
public enum KeyRole {
  TILL,
  BACKOFFICE,
  ADMIN;

  /** As typed and shown. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
