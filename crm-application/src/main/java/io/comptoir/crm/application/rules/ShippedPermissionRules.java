package io.comptoir.crm.application.rules;

import io.comptoir.crm.domain.consent.PermissionRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The country rules that come with the product: defaults for who may be contacted, to be checked by the house's
 * counsel. Thread-safe.
 */
public final class ShippedPermissionRules {
  private static final String RESOURCE = "/io/comptoir/crm/application/permission-rules.csv";

  private ShippedPermissionRules() {}

  /** Reads the rules that come with the product. */
  public static PermissionRules load() {
    try (InputStream bytes = ShippedPermissionRules.class.getResourceAsStream(RESOURCE)) {
      InputStream present = Objects.requireNonNull(bytes, RESOURCE);
      return PermissionRules.parse(
          new BufferedReader(new InputStreamReader(present, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
