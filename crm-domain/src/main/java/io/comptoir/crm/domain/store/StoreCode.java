package io.comptoir.crm.domain.store;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;

/**
 * The house's code of a store, such as {@code PAR-01}. Immutable; compared as written, letter case included.
 *
 * @param value 1 to 64 characters, none of them a control character, not blank
 */
public record StoreCode(String value) {
  /** The longest value, in characters. */
  public static final int MAX_LENGTH = 64;

  /** Refuses a blank or overlong value, or one with control characters. */
  public StoreCode {
    if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(FaultCode.STORE_MISSING, "A store code is 1 to 64 printable characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
