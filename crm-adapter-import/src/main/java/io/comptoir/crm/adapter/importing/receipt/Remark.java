package io.comptoir.crm.adapter.importing.receipt;

import java.util.Locale;

/** Something about a receipt that was taken that somebody may want to know. */
public enum Remark {
  LINES_APART("lines of other receipts stand between the lines"),
  SEVERAL_TIMES("the lines tell several times: the earliest counts"),
  SOME_TIMES_UNREADABLE("some lines tell no time that can be read"),
  DUPLICATE_LINES("some lines repeat another in every cell"),
  SEVERAL_CUSTOMERS("the lines name several customers: taken for nobody"),
  SEVERAL_COUNTRIES("the lines name several countries: none was taken"),
  COUNTRY_UNKNOWN("the country is no code and not in \"country.codes\": not taken"),
  LINES_WITHOUT_PRICE("some lines cost nothing: taken as gifts"),
  PRICE_LEFT_OUT("a unit price has more than 4 decimals: the amount is right, the price was left out"),
  SOME_LINES_NOT_TAKEN("some lines were not taken");

  private final String sentence;

  Remark(String sentence) {
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
