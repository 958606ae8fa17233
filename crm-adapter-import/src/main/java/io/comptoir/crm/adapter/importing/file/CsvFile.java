package io.comptoir.crm.adapter.importing.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.comptoir.crm.adapter.importing.mapping.FileStyle;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipException;

/** A file of lines whose first one names the columns, to be read as often as it takes. */
public final class CsvFile {
  private final Path path;
  private final FileStyle style;

  public CsvFile(Path path, FileStyle style) {
    this.path = path;
    this.style = style;
  }

  /** Takes the lines of a file one by one. */
  @FunctionalInterface
  public interface LineReader {
    /** Takes a line, and how many bytes of the file as it lies on disk were read so far. */
    void read(RawLine line, long bytes);
  }

  /** The cells of the heading, as they stand there. */
  public List<String> heading() {
    List<String> found = new ArrayList<>();
    read((bytes, heading, lines) -> found.addAll(heading));
    return found;
  }

  /** Reads the lines after the heading, from the first to the last. */
  public void eachLine(LineReader reader) {
    read((bytes, heading, lines) -> {
      for (long ordinal = 0; lines.hasNext(); ordinal++) {
        CsvRecord line = lines.next();
        reader.read(new RawLine(line.getStartingLineNumber(), ordinal, line.getFields()), bytes.count());
      }
    });
  }

  private interface Reading {
    void read(CountingStream bytes, List<String> heading, Iterator<CsvRecord> lines);
  }

  private void read(Reading reading) {
    try (CountingStream bytes = LineSource.bytes(path); CsvReader<CsvRecord> csv = open(bytes)) {
      Iterator<CsvRecord> lines = csv.iterator();
      if (!lines.hasNext()) {
        throw new ImportException(path + " is empty: its first line names the columns");
      }
      reading.read(bytes, lines.next().getFields(), lines);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (IOException e) {
      throw unreadable(e);
    } catch (CsvParseException e) {
      throw new ImportException(
          path + " is not written as the mapping says: " + e.getMessage()
              + "; look there for a quote that is never closed, or say \"separator\" and \"quote\" in the mapping", e);
    }
  }

  private CsvReader<CsvRecord> open(CountingStream bytes) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(style.separator())
        .quoteCharacter(style.quote())
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .ofCsvRecord(LineSource.open(path, style, bytes));
  }

  private ImportException unreadable(IOException e) {
    if (e instanceof CharacterCodingException) {
      return new ImportException(path + " is not in " + style.encoding() + ": say its \"encoding\" in the mapping", e);
    }
    return e instanceof ZipException || e instanceof EOFException
        ? new ImportException(path + " is gzipped, but damaged or cut off", e)
        : new ImportException(path + " cannot be read to its end", e);
  }
}
