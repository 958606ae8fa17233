package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;

/**
 * The number printed on a receipt. Immutable; compared as written, leading zeros and letter case included.
 *
 * @param value 1 to 64 characters, none of them a control character, not blank
 */
public record ReceiptNumber(String value) {
  /** The longest value, in characters. */
  public static final int MAX_LENGTH = 64;

  /** Refuses a blank or overlong value, or one with control characters. */
  public ReceiptNumber {
    if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(
          FaultCode.RECEIPT_NUMBER_MISSING, "A receipt number is 1 to 64 printable characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
