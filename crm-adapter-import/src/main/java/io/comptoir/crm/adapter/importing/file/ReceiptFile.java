package io.comptoir.crm.adapter.importing.file;

import io.comptoir.crm.adapter.importing.mapping.ReceiptMapping;
import java.nio.file.Path;

/** A file of receipt lines, to be read as often as it takes. */
public final class ReceiptFile {
  private final CsvFile file;
  private final ReceiptMapping mapping;

  public ReceiptFile(Path path, ReceiptMapping mapping) {
    this.file = new CsvFile(path, mapping.file());
    this.mapping = mapping;
  }

  /** The columns of the heading. */
  public Columns columns() {
    return Columns.of(file.heading(), mapping.columns());
  }

  /** Reads the lines after the heading, from the first to the last. */
  public void eachLine(CsvFile.LineReader reader) {
    file.eachLine(reader);
  }
}
