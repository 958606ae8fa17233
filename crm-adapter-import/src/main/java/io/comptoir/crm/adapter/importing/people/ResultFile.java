package io.comptoir.crm.adapter.importing.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.adapter.importing.report.SafeCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A table of results that a spreadsheet opens. One that is there already is left alone. */
final class ResultFile implements AutoCloseable {
  private final Path path;
  private final CsvWriter csv;

  private ResultFile(Path path, CsvWriter csv) {
    this.path = path;
    this.csv = csv;
  }

  static ResultFile create(Path path, String... heading) {
    try {
      ResultFile file = new ResultFile(path, CsvWriter.builder().build(
          Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)));
      file.row(heading);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new ImportException(path + " is there already: name another file, or move it away", e);
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
    return new ImportException(path + " cannot be written: check the folder, the rights and the room", e);
  }
}
