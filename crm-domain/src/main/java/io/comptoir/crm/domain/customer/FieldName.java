package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of one member of the customer file, as it stands on the wire: {@code given_name}, or {@code
 * custom_fields.ring_size} for a field of the house's own. Immutable.
 *
 * @param value one of the known names, or {@code custom_fields.} and a name of the house
 */
public record FieldName(String value) implements Comparable<FieldName> {
  public static final FieldName TITLE = new FieldName("title");
  public static final FieldName GIVEN_NAME = new FieldName("given_name");
  public static final FieldName FAMILY_NAME = new FieldName("family_name");
  public static final FieldName FULL_NAME = new FieldName("full_name");
  public static final FieldName COMPANY_NAME = new FieldName("company_name");
  public static final FieldName BIRTHDAY = new FieldName("birthday");
  public static final FieldName LANGUAGE = new FieldName("language");
  public static final FieldName COUNTRY = new FieldName("country");
  public static final FieldName PHONE = new FieldName("phone");
  public static final FieldName EMAIL = new FieldName("email");
  public static final FieldName ADDRESS = new FieldName("address");

  private static final String CUSTOM = "custom_fields.";
  private static final Pattern CUSTOM_NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private static Set<String> known() {
    return Set.of(
        "title", "given_name", "family_name", "full_name", "company_name", "birthday", "language", "country",
        "phone", "email", "address");
  }

  /** Refuses a name that is neither known nor well-formed as a field of the house's own. */
  public FieldName {
    if (!known().contains(value) && !isCustom(value)) {
      throw new InvalidValueException(FaultCode.UNKNOWN_FIELD, "The customer file has no field of this name");
    }
  }

  /** The house's own field called {@code name}: a lower-case letter, then up to 39 of {@code a-z 0-9 _}. */
  public static FieldName custom(String name) {
    return new FieldName(CUSTOM + name);
  }

  /** Whether the house defined this field itself. */
  public boolean isCustom() {
    return isCustom(value);
  }

  /** The name without {@code custom_fields.}. */
  public String shortName() {
    return isCustom() ? value.substring(CUSTOM.length()) : value;
  }

  private static boolean isCustom(String text) {
    return text.startsWith(CUSTOM) && CUSTOM_NAME.matcher(text.substring(CUSTOM.length())).matches();
  }

  @Override
  public int compareTo(FieldName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
