package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A value that names one customer: a loyalty card, another system's id, a token. Immutable; compared as written.
 *
 * @param type what kind
 * @param source the system it comes from; required for {@link IdentifierType#EXTERNAL}, otherwise null
 * @param value 1 to 128 printable characters
 */
public record Identifier(IdentifierType type, @Nullable String source, String value) {
  /** The longest value, in characters. */
  public static final int MAX_LENGTH = 128;

  /** Refuses a blank or overlong value, and a source that is missing or too much. */
  public Identifier {
    boolean sourceFits = (type == IdentifierType.EXTERNAL) == (source != null);
    if (!sourceFits || !printable(value, MAX_LENGTH) || (source != null && !printable(source, 64))) {
      throw new InvalidValueException(
          FaultCode.IDENTIFIER_UNUSABLE,
          "An identifier has a type and a value of 1 to 128 characters; an external one, and no other, names its source");
    }
  }

  private static boolean printable(String text, int most) {
    return !text.isBlank() && text.length() <= most && text.chars().noneMatch(Character::isISOControl);
  }

  /** The one text that two equal identifiers share. */
  public String key() {
    return type.word() + "\u001f" + (source == null ? "" : source) + "\u001f" + value;
  }
}
