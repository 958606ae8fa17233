package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.locale.CountryCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings postal codes to the form that their country writes, so that two writings of one are equal. */
final class PostalCodes {
  private static final Set<String> FIVE_DIGITS = Set.of("FR", "DE", "ES", "IT", "MC", "US", "MX", "TR", "FI", "SE", "GR");
  private static final Map<String, String> OLD_SIGNS =
      Map.of("FR", "f", "DE", "d", "AT", "a", "IT", "i", "BE", "b", "LU", "l", "ES", "e", "SE", "s", "NL", "nl");
  private static final int FIVE = 5;

  private PostalCodes() {}

  static String fold(@Nullable String typed, @Nullable CountryCode country) {
    String code = typed == null ? "" : typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return country == null ? code : ofCountry(withoutSign(code, country.value()), country.value());
  }

  // F-75002 and FR-75002: the sign of the country is no part of the code.
  private static String withoutSign(String code, String country) {
    String digits = code.replaceFirst("^[a-z]+", "");
    String sign = code.substring(0, code.length() - digits.length());
    boolean ofCountry = sign.equals(country.toLowerCase(Locale.ROOT)) || sign.equals(OLD_SIGNS.get(country));
    return ofCountry && !digits.isEmpty() ? digits : code;
  }

  private static String ofCountry(String code, String country) {
    boolean digits = code.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    if (!digits || !FIVE_DIGITS.contains(country)) {
      return code;
    }
    // A spreadsheet takes the first zero away; nine digits of the United States begin with the five that count.
    return code.length() == FIVE - 1 ? "0" + code : code.substring(0, Math.min(FIVE, code.length()));
  }
}
