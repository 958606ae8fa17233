package io.comptoir.crm.adapter.importing.report;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from taking a text of the file for a formula; numbers stay numbers. */
public final class SafeCell {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private SafeCell() {}

  public static String of(String text) {
    boolean risky = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    return risky && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
