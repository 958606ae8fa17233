package io.comptoir.crm.adapter.importing.file;

import io.comptoir.crm.adapter.importing.mapping.MappingKey;
import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import java.time.LocalDate;

/**
 * What the lines of one receipt share.
 *
 * @param number the receipt number
 * @param day the day as written, where numbers start again every day; otherwise empty
 */
record ReceiptName(String number, String day) {
  static ReceiptName of(RawLine line, Columns columns, ReceiptMapping mapping) {
    return new ReceiptName(
        WrittenId.read(columns.cell(line, MappingKey.RECEIPT_NUMBER)),
        mapping.rules().daily() ? day(columns.cell(line, MappingKey.OCCURRED_AT), mapping) : "");
  }

  private static String day(String cell, ReceiptMapping mapping) {
    return mapping.cells().times().day(cell).map(LocalDate::toString).orElse(cell);
  }

  boolean isMissing() {
    return number.isEmpty();
  }

  long hash() {
    return LineIndex.hash(day + "\n" + number);
  }
}
