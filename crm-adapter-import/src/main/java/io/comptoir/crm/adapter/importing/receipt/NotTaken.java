package io.comptoir.crm.adapter.importing.receipt;

import java.util.Locale;

/** Why a line went into no receipt. */
public enum NotTaken {
  NO_RECEIPT_NUMBER("no receipt number stands on them"),
  TIME_UNREADABLE("no line of their receipt tells a time that can be read"),
  DUPLICATE("they repeat another line of their receipt in every cell, and the mapping drops such"),
  MARKED_AS_NEITHER("their receipt is neither sale nor return, as its number says"),
  NEGATIVE_WITHOUT_MARK("the quantity is negative without the mark of a return: neither sale nor return"),
  WRITE_OFF("the quantity is negative without the mark of a return, and there is no price: a write-off"),
  POSITIVE_ON_RETURN("goods go out although marked as a return: neither sale nor return"),
  NEGATIVE_PRICE("the price is negative: neither sale nor return"),
  WITHOUT_ANY_PRICE("no line of their receipt has a price: neither sale nor return, as the mapping says"),
  TOO_MANY_LINES("their receipt has more lines than a receipt may have"),
  REFUSED("their receipt was refused"),
  ID_IN_USE("another operation holds the id of their receipt's capture");

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
