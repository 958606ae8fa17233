package io.comptoir.crm.adapter.importing.mapping;

import io.comptoir.crm.domain.store.Store;
import java.nio.file.Path;
import java.util.Map;

/**
 * Says what a file of receipt lines means. Immutable.
 *
 * @param file how the file is written
 * @param columns which column is what
 * @param cells how numbers and times are written
 * @param place what is the same on every line
 * @param customer what the customer's number and country mean
 * @param rules what makes a receipt
 */
public record ReceiptMapping(
    FileStyle file, SourceColumns columns, CellStyle cells, Place place, CustomerStyle customer, ReceiptRules rules) {
  /** How cells are written. */
  public record CellStyle(NumberStyle numbers, TimeStyle times) {}

  /**
   * Reads a mapping file.
   *
   * @throws io.comptoir.crm.adapter.importing.problem.ImportException when it cannot be read or understood
   */
  public static ReceiptMapping read(Path file) {
    return of(MappingFile.read(file));
  }

  /** This mapping with the currency and the clock of the store where it says none. */
  public ReceiptMapping in(Store store) {
    return new ReceiptMapping(file, columns, cells, place.in(store), customer, rules);
  }

  /** The mapping these keys and texts are. */
  static ReceiptMapping of(Map<String, String> keysAndTexts) {
    MappingTexts texts = new MappingTexts(keysAndTexts);
    return new ReceiptMapping(
        FileStyle.of(texts),
        SourceColumns.of(texts),
        new CellStyle(NumberStyle.of(texts), TimeStyle.of(texts)),
        Place.of(texts),
        CustomerStyle.of(texts),
        ReceiptRules.of(texts));
  }
}
