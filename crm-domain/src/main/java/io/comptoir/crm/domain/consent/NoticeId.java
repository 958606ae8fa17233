package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;

/**
 * The house's name of a notice, such as {@code till-opt-in}. Immutable; compared as written.
 *
 * @param value 1 to 64 characters, none of them a control character, not blank
 */
public record NoticeId(String value) {
  /** The longest value, in characters. */
  public static final int MAX_LENGTH = 64;

  /** Refuses a blank or overlong value, or one with control characters. */
  public NoticeId {
    requireName(value, "A notice id");
  }

  static void requireName(String value, String what) {
    if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(FaultCode.NOTICE_MISSING, what + " is 1 to 64 printable characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
