package io.comptoir.crm.adapter.importing.mapping;

import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.util.List;

/**
 * How the file says that goods came back.
 *
 * @param receiptPrefixes how the numbers of such receipts begin
 * @param values what the return column holds on such lines
 * @param positive whether their quantities are written without a minus
 * @param byQuantity whether a negative quantity alone says it
 */
public record ReturnMarks(List<String> receiptPrefixes, List<String> values, boolean positive, boolean byQuantity) {
  public ReturnMarks {
    receiptPrefixes = List.copyOf(receiptPrefixes);
    values = List.copyOf(values);
  }

  static ReturnMarks of(MappingTexts texts) {
    List<String> values = texts.list(MappingKey.RETURN_VALUES);
    if (values.isEmpty() == texts.text(MappingKey.RETURN_COLUMN).isPresent()) {
      throw new ImportException("the mapping says \"return.column\" and \"return.values\" together, or neither");
    }
    return new ReturnMarks(
        texts.list(MappingKey.RETURN_RECEIPT_PREFIX),
        values,
        texts.first(MappingKey.RETURN_QUANTITY, "positive", "negative"),
        texts.first(MappingKey.RETURN_BY_QUANTITY, "yes", "no"));
  }

  /** Whether a line of this receipt, with this in its return column, is marked as goods that came back. */
  public boolean on(String receiptNumber, String columnCell) {
    return values.contains(columnCell) || receiptPrefixes.stream().anyMatch(receiptNumber::startsWith);
  }
}
