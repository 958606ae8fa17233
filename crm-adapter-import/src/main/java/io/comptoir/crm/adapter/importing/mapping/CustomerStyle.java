package io.comptoir.crm.adapter.importing.mapping;

import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's number and country mean.
 *
 * @param type what kind of identifier the number is
 * @param source the system it comes from; null unless it is external
 * @param countries the file's own names of countries with their codes; an empty code says nothing
 */
public record CustomerStyle(IdentifierType type, @Nullable String source, Map<String, String> countries) {
  private static final Pattern COUNTRY = Pattern.compile("\\s*([^=]+?)\\s*=\\s*([A-Za-z]{0,2})\\s*");

  public CustomerStyle {
    countries = Map.copyOf(countries);
  }

  static CustomerStyle of(MappingTexts texts) {
    CustomerStyle style = new CustomerStyle(
        texts.value(MappingKey.CUSTOMER_TYPE, CustomerStyle::type),
        texts.text(MappingKey.CUSTOMER_SOURCE).orElse(null),
        texts.optional(MappingKey.COUNTRY_CODES, CustomerStyle::countries).orElse(Map.of()));
    if (texts.text(MappingKey.CUSTOMER).isPresent()) {
      texts.value(MappingKey.CUSTOMER_TYPE, type -> new Identifier(style.type(), style.source(), "1"));
    }
    return style;
  }

  /** The code of a country as the file names it; empty when it is to be left out; nothing when it is not known. */
  public Optional<String> country(String named) {
    return Optional.ofNullable(countries.get(named)).or(() -> code(named));
  }

  private static Optional<String> code(String named) {
    try {
      return Optional.of(new CountryCode(named).value());
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static IdentifierType type(String word) {
    return IdentifierType.parse(word)
        .orElseThrow(() -> new IllegalArgumentException("loyalty_card, external or token"));
  }

  private static Map<String, String> countries(String text) {
    Map<String, String> codes = new HashMap<>();
    Arrays.stream(text.split(";")).filter(part -> !part.isBlank()).forEach(part -> {
      Matcher matcher = COUNTRY.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("names and codes such as United Kingdom=GB; France=FR");
      }
      codes.put(matcher.group(1), matcher.group(2).isEmpty() ? "" : CountryCode.parse(matcher.group(2)).value());
    });
    return codes;
  }
}
