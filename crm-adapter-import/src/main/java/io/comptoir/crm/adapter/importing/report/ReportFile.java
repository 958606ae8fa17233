package io.comptoir.crm.adapter.importing.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The report as a table that a spreadsheet opens, written as the import goes on. */
final class ReportFile implements AutoCloseable {
  private final Path path;
  private final CsvWriter csv;

  private ReportFile(Path path, CsvWriter csv) {
    this.path = path;
    this.csv = csv;
  }

  static ReportFile create(Path path) {
    try {
      ReportFile file = new ReportFile(path, CsvWriter.builder().build(path, StandardCharsets.UTF_8));
      file.row("what", "receipt_number", "lines", "reason", "explanation", "value", "currency");
      return file;
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  void row(String... cells) {
    try {
      csv.writeRecord(Arrays.stream(cells).map(SafeCell::of).toList());
    } catch (UncheckedIOException e) {
      throw unwritable(path, e.getCause());
    }
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  private static ImportException unwritable(Path path, IOException e) {
    return new ImportException(
        "The report " + path + " cannot be written: check the folder, the rights and the room", e);
  }
}
