package io.comptoir.crm.domain.locale;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.Locale;
import java.util.Set;

/**
 * A country by its ISO 3166-1 alpha-2 code, upper case. Immutable.
 *
 * @param value two upper-case letters that ISO 3166-1 assigns
 */
public record CountryCode(String value) {
  private static final Set<String> ASSIGNED = Set.of(Locale.getISOCountries());

  /** Refuses a code that ISO 3166-1 does not assign. */
  public CountryCode {
    if (!ASSIGNED.contains(value)) {
      throw new InvalidValueException(FaultCode.COUNTRY_UNKNOWN, "A country is an ISO 3166-1 alpha-2 code such as FR");
    }
  }

  /** Reads a code in any letter case. */
  public static CountryCode parse(String text) {
    return new CountryCode(text.strip().toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
