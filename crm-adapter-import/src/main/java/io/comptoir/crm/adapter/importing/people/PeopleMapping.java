package io.comptoir.crm.adapter.importing.people;

import io.comptoir.crm.adapter.importing.file.StyleGuess;
import io.comptoir.crm.adapter.importing.mapping.FileStyle;
import io.comptoir.crm.adapter.importing.mapping.MappingFile;
import io.comptoir.crm.adapter.importing.mapping.NearestName;
import io.comptoir.crm.adapter.importing.problem.ImportException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what the columns of a file of people mean. Immutable. */
public final class PeopleMapping {
  private static final String BIRTH_DATE_FORMAT = "birth_date.format";
  private static final String SEPARATOR = "separator";
  private static final String QUOTE = "quote";
  private static final String ENCODING = "encoding";
  private static final List<String> SETTINGS = List.of(BIRTH_DATE_FORMAT, SEPARATOR, QUOTE, ENCODING);

  private final Map<String, String> texts;

  private PeopleMapping(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Reads a mapping file.
   *
   * @throws ImportException when it cannot be read or understood
   */
  public static PeopleMapping read(Path file) {
    return of(MappingFile.read(file));
  }

  static PeopleMapping of(Map<String, String> texts) {
    List<String> known = Stream.concat(PeopleField.keys().stream(), SETTINGS.stream()).toList();
    List<String> unknown = texts.keySet().stream().sorted()
        .filter(key -> !known.contains(key))
        .map(key -> "the mapping has no key \"" + key + "\"" + NearestName.suggestion(key, known))
        .toList();
    if (!unknown.isEmpty()) {
      throw new ImportException(String.join("; ", unknown));
    }
    PeopleMapping mapping = new PeopleMapping(Map.copyOf(texts));
    if (mapping.names().keySet().stream().noneMatch(PeopleField::describes)) {
      throw new ImportException("the mapping names no column that describes a person, such as family_name");
    }
    mapping.birthDates();
    return mapping;
  }

  /** What the mapping writes beside each field: the names of columns, or a constant. */
  Map<PeopleField, String> names() {
    Map<PeopleField, String> names = new EnumMap<>(PeopleField.class);
    for (PeopleField field : PeopleField.values()) {
      text(field.key()).ifPresent(name -> names.put(field, name));
    }
    return names;
  }

  /** How birthdays are written; without a format year, month and day in this order. */
  BirthDateStyle birthDates() {
    return text(BIRTH_DATE_FORMAT).map(BirthDateStyle::of).orElse(BirthDateStyle.USUAL);
  }

  /** How the file is written, by what is said and else by what is found in the file. */
  FileStyle style(Path file, @Nullable Charset said) {
    Charset encoding = Optional.ofNullable(said)
        .or(() -> text(ENCODING).map(PeopleMapping::charset))
        .orElseGet(() -> StyleGuess.encoding(file));
    char separator = text(SEPARATOR).map(PeopleMapping::sign).orElseGet(() -> StyleGuess.separator(file, encoding));
    char quote = text(QUOTE).map(PeopleMapping::sign).orElse('"');
    if (quote == separator) {
      throw new ImportException("\"quote\" in the mapping must be another sign than \"separator\"");
    }
    return new FileStyle(separator, quote, encoding);
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key)).filter(text -> !text.isEmpty());
  }

  private static char sign(String text) {
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.length() != 1) {
      throw new ImportException("\"separator\" and \"quote\" in the mapping must be a single sign, or the word tab");
    }
    return text.charAt(0);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new ImportException("\"encoding\" must be the name of an encoding such as UTF-8 or ISO-8859-1", e);
    }
  }
}
