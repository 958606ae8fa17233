package io.comptoir.crm.domain.locale;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language by its BCP 47 tag, in canonical letter case. Immutable.
 *
 * @param value a well-formed tag such as {@code fr} or {@code zh-Hant-TW}
 */
public record LanguageTag(String value) {
  /** The longest tag, in characters (BCP 47, section 4.4.1). */
  public static final int MAX_LENGTH = 35;

  /** Refuses a tag that is not well-formed, and brings it into canonical letter case. */
  public LanguageTag {
    value = canonical(value);
  }

  private static String canonical(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text.strip()).build().toLanguageTag();
      if (tag.equals("und") || tag.length() > MAX_LENGTH) {
        throw unknown();
      }
      return tag;
    } catch (IllformedLocaleException e) {
      throw unknown();
    }
  }

  private static InvalidValueException unknown() {
    return new InvalidValueException(FaultCode.LANGUAGE_UNKNOWN, "A language is a BCP 47 tag such as fr or en-GB");
  }

  /** The language alone, without script, region or variant. */
  public String primary() {
    int hyphen = value.indexOf('-');
    return hyphen < 0 ? value : value.substring(0, hyphen);
  }

  @Override
  public String toString() {
    return value;
  }
}
