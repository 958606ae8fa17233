package io.comptoir.crm.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the client prefers (RFC 7240). A preference that is not understood is no fault and is passed over.
 *
 * @param handling how to treat members that cannot be used; empty when the client does not say
 */
public record Preferences(Optional<Handling> handling) {
  /** The header that tells which preference was followed. */
  public static final String APPLIED = "Preference-Applied";

  /** How members that cannot be used are treated. */
  public enum Handling {
    STRICT,
    LENIENT;

    /** The value of {@link #APPLIED}. */
    public String applied() {
      return "handling=" + name().toLowerCase(Locale.ROOT);
    }
  }

  static Preferences of(ContainerRequestContext call) {
    List<String> headers = call.getHeaders().getOrDefault("Prefer", List.of());
    return new Preferences(
        headers.stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .flatMap(preference -> handlingOf(preference).stream())
            .findFirst());
  }

  /** What the client prefers, or else this. */
  public Handling handlingOr(Handling other) {
    return handling.orElse(other);
  }

  // Parameters after a semicolon mean nothing here; the value may be quoted, and blanks may stand around the sign.
  private static Optional<Handling> handlingOf(String preference) {
    String plain = preference.split(";", 2)[0].replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(Handling.values()).filter(handling -> handling.applied().equals(plain)).findFirst();
  }
}
