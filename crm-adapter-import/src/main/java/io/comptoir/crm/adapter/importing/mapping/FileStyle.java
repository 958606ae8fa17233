package io.comptoir.crm.adapter.importing.mapping;

import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * How the file is written.
 *
 * @param separator between two cells
 * @param quote around a cell that holds a separator
 * @param encoding of the letters
 */
public record FileStyle(char separator, char quote, Charset encoding) {
  static FileStyle of(MappingTexts texts) {
    char quote = texts.sign(MappingKey.QUOTE);
    if (quote == texts.sign(MappingKey.SEPARATOR)) {
      throw new ImportException("\"quote\" in the mapping must be another sign than \"separator\"");
    }
    return new FileStyle(
        texts.sign(MappingKey.SEPARATOR), quote, texts.value(MappingKey.ENCODING, FileStyle::charset));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("the name of an encoding such as UTF-8 or ISO-8859-1", e);
    }
  }
}
