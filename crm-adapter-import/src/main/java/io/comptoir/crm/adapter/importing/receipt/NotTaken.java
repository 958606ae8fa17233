package io.comptoir.crm.adapter.importing.receipt;

import java.util.Locale;

/** Why a line went into no receipt. */
public enum NotTaken {
  NO_RECEIPT_NUMBER("no receipt number stands on the line"),
  TIME_UNREADABLE("no line of the receipt tells a time that can be read"),
  DUPLICATE("repeats another line of the receipt in every cell, and the mapping drops such"),
  MARKED_AS_NEITHER("the mapping says that such a receipt is neither sale nor return"),
  NEGATIVE_WITHOUT_MARK("a negative quantity without the mark of a return: neither sale nor return"),
  WRITE_OFF("a negative quantity without the mark of a return and without a price: a write-off"),
  POSITIVE_ON_RETURN("goods out, on a line that is marked as a return: neither sale nor return"),
  NEGATIVE_PRICE("a negative price: neither sale nor return"),
  WITHOUT_ANY_PRICE("no line of the receipt has a price: neither sale nor return as the mapping says"),
  TOO_MANY_LINES("the receipt has more lines than a receipt may have"),
  REFUSED("the receipt was refused"),
  ID_IN_USE("another operation holds the id of this receipt's capture");

  private final String sentence;

  NotTaken(String sentence) {
    this.sentence = sentence;
  }

  /** Says it to whoever reads the report. */
  public String sentence() {
    return sentence;
  }

  /** The word in the report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
