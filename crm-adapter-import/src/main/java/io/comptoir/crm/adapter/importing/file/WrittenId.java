package io.comptoir.crm.adapter.importing.file;

import java.util.regex.Pattern;

/** Reads ids that went through a table of numbers on their way: 17850.0 is 17850. */
public final class WrittenId {
  private static final Pattern WITH_ZERO_DECIMALS = Pattern.compile("[0-9]+\\.0+");

  private WrittenId() {}

  public static String read(String cell) {
    return WITH_ZERO_DECIMALS.matcher(cell).matches() ? cell.substring(0, cell.indexOf('.')) : cell;
  }
}
