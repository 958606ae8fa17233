package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as the person says it. Immutable.
 *
 * @param lines street and what goes with it, at most {@value #MAX_LINES}
 * @param postalCode the postal code, or null
 * @param city the town, or null
 * @param country the country, or null
 */
public record PostalAddress(
    List<String> lines, @Nullable String postalCode, @Nullable String city, @Nullable CountryCode country) {
  /** The most lines an address has. */
  public static final int MAX_LINES = 6;

  private static final String PART = "\u001f";

  /** Refuses an address that says nothing, or has too many lines. */
  public PostalAddress {
    lines = List.copyOf(lines);
    if (lines.size() > MAX_LINES || (lines.isEmpty() && postalCode == null && city == null)) {
      throw new InvalidValueException(
          FaultCode.ADDRESS_UNUSABLE, "An address has one to six lines, a postal code or a city");
    }
  }

  /** The address as one text, which {@link #parse} reads again. */
  public String text() {
    return String.join(PART, String.join("\n", lines), or(postalCode), or(city), country == null ? "" : country.value());
  }

  /** Reads what {@link #text} wrote. */
  public static PostalAddress parse(String text) {
    String[] parts = text.split(PART, -1);
    List<String> lines = parts[0].isEmpty() ? List.of() : Arrays.asList(parts[0].split("\n"));
    return new PostalAddress(lines, orNull(parts[1]), orNull(parts[2]), parts[3].isEmpty() ? null : new CountryCode(parts[3]));
  }

  /** The key two writings of one address share: letters and digits only, lower case. */
  public ContactKey key() {
    String folded =
        Stream.concat(lines.stream(), Stream.of(or(postalCode), or(city), country == null ? "" : country.value()))
            .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new ContactKey(ContactKind.POST, folded);
  }

  private static String or(@Nullable String part) {
    return Objects.requireNonNullElse(part, "");
  }

  private static @Nullable String orNull(String part) {
    return part.isEmpty() ? null : part;
  }
}
