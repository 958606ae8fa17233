package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;

/** Why a receipt's total differs from the sum of its lines. */
public enum AdjustmentType {
  /** A reduction of the whole receipt; its amount is negative on a sale. */
  DISCOUNT,
  /** A tax that the prices do not include. */
  TAX,
  /** Rounding to the coins in use. */
  ROUNDING,
  /** A tip. */
  TIP,
  /** A deposit paid or given back. */
  DEPOSIT,
  /** Anything else. */
  OTHER;

  /** Reads the word of the contract, in lower case; {@code UNKNOWN_VALUE} for any other. */
  public static AdjustmentType parse(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst().orElseThrow(
        () -> new InvalidValueException(
            FaultCode.UNKNOWN_VALUE, "An adjustment is a discount, tax, rounding, tip, deposit or other"));
  }

  /** The word of the contract. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
