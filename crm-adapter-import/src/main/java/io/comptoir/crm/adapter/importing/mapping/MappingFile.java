package io.comptoir.crm.adapter.importing.mapping;

import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The keys and texts of a mapping file, in UTF-8; a key that stands in it twice is refused. */
public final class MappingFile {
  private MappingFile() {}

  public static Map<String, String> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Once once = new Once();
      once.load(unmarked(reader));
      return once.texts;
    } catch (IOException e) {
      throw new ImportException("The mapping " + file + " cannot be read: it is a properties file in UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new ImportException("The mapping " + file + " is no properties file: " + e.getMessage(), e);
    }
  }

  // Editors put a byte order mark there, which would be a part of the first key.
  private static Reader unmarked(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    return reader;
  }

  private static final class Once extends Properties {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, String> texts = new TreeMap<>();

    @Override
    public synchronized Object put(Object key, Object text) {
      if (texts.putIfAbsent((String) key, ((String) text).strip()) != null) {
        throw new IllegalArgumentException("\"" + key + "\" stands in it twice");
      }
      return text;
    }
  }
}
