package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.locale.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as the whole world dials it, equal for every way of writing it. Immutable.
 *
 * @param e164 a plus sign and 7 to 15 digits, by ITU-T E.164, such as {@code +33612345678}
 * @param country the country it belongs to; null when it belongs to none or when several share it
 */
public record PhoneNumber(String e164, @Nullable CountryCode country) {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 16;

  /** Refuses a text that is not in E.164. */
  public PhoneNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException("A telephone number is a plus sign and 7 to 15 digits");
    }
  }

  /** The number as a contact point. */
  public ContactKey key() {
    return new ContactKey(ContactKind.PHONE, e164);
  }

  /** Whether a text has the length and the signs of E.164. */
  public static boolean isE164(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.startsWith("+")
        && text.chars().skip(1).allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
