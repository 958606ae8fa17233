package io.comptoir.crm.adapter.rest.form;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids as the contract writes them; the JDK alone would take {@code 1-1-1-1-1}. */
public final class Uuids {
  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Uuids() {}

  /** The id, in any letter case; empty for any other text. */
  public static Optional<UUID> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
