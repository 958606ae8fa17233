package io.comptoir.crm.adapter.importing.file;

import io.comptoir.crm.adapter.importing.mapping.FileStyle;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Opens a file of lines, gzipped or not; whether it is, its first bytes say. A byte order mark is no part of the text. */
final class LineSource {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private LineSource() {}

  static Reader open(Path file, FileStyle style, CountingStream counted) throws IOException {
    return unmarked(new InputStreamReader(
        text(file, counted),
        style.encoding().newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  // Left in, it would hide a quote that stands behind it.
  private static Reader unmarked(Reader marked) throws IOException {
    Reader text = new BufferedReader(marked);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** The bytes of the text, unpacked. */
  static InputStream text(Path file, CountingStream counted) throws IOException {
    InputStream bytes = new BufferedInputStream(counted, BUFFER);
    if (begins(bytes, GZIP)) {
      return new GZIPInputStream(bytes, BUFFER);
    }
    if (begins(bytes, ZIP)) {
      throw new ImportException(file + " is a ZIP or XLSX file: unpack it, or save the sheet as CSV");
    }
    if (file.toString().endsWith(".gz")) {
      throw new ImportException(file + " is named like a gzipped file, but is none");
    }
    return bytes;
  }

  private static boolean begins(InputStream bytes, byte[] magic) throws IOException {
    bytes.mark(magic.length);
    byte[] first = bytes.readNBytes(magic.length);
    bytes.reset();
    return Arrays.equals(first, magic);
  }

  static CountingStream bytes(Path file) {
    try {
      return new CountingStream(Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new ImportException("There is no file " + file, e);
    } catch (IOException e) {
      throw new ImportException(file + " cannot be opened: check that it is a file and that this user may read it", e);
    }
  }
}
