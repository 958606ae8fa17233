package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;

/** What a receipt tells: goods out, goods back, both, or that another receipt is cancelled. */
public enum ReceiptKind {
  /** Goods out only. */
  SALE,
  /** Goods back only. */
  RETURN,
  /** Goods out and goods back. */
  EXCHANGE,
  /** Cancels another receipt; it may repeat its lines with either sign, or have none. */
  VOID;

  /** Reads the word of the contract, in lower case; {@code RECEIPT_KIND_UNREADABLE} for any other. */
  public static ReceiptKind parse(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow(
        () -> new InvalidValueException(
            FaultCode.RECEIPT_KIND_UNREADABLE, "A receipt is a sale, return, exchange or void"));
  }

  /** The word of the contract. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a line whose quantity has this sign belongs on such a receipt; a line of none belongs on any. */
  boolean allows(int sign) {
    return switch (this) {
      case SALE -> sign >= 0;
      case RETURN -> sign <= 0;
      case EXCHANGE, VOID -> true;
    };
  }
}
