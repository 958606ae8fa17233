package io.comptoir.crm.domain.store;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;

/**
 * The code of a till within its store. Immutable; compared as written, letter case included.
 *
 * @param value 1 to 64 characters, none of them a control character, not blank
 */
public record TillCode(String value) {
  /** The longest value, in characters. */
  public static final int MAX_LENGTH = 64;

  /** Refuses a blank or overlong value, or one with control characters. */
  public TillCode {
    if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(FaultCode.TILL_MISSING, "A till code is 1 to 64 printable characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
