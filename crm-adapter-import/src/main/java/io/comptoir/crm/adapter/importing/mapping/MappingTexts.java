package io.comptoir.crm.adapter.importing.mapping;

import io.comptoir.crm.adapter.importing.problem.ImportException;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a mapping by key, known and complete. */
final class MappingTexts {
  private final Map<String, String> texts;

  MappingTexts(Map<String, String> texts) {
    this.texts = texts.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    requireKnownAndComplete(texts.keySet().stream().sorted());
  }

  private void requireKnownAndComplete(Stream<String> written) {
    Stream<String> unknown = written
        .filter(key -> !MappingKey.keys().contains(key))
        .map(key -> "the mapping has no key \"" + key + "\"" + NearestName.suggestion(key, MappingKey.keys()));
    Stream<String> missing = Arrays.stream(MappingKey.values())
        .filter(key -> key.isNeeded() && !texts.containsKey(key.key()))
        .map(key -> "the mapping does not say \"" + key.key() + "\"");
    List<String> problems = Stream.concat(unknown, missing).toList();
    if (!problems.isEmpty()) {
      throw new ImportException(String.join("; ", problems));
    }
  }

  Optional<String> text(MappingKey key) {
    return Optional.ofNullable(texts.get(key.key())).or(key::defaultText);
  }

  String needed(MappingKey key) {
    return text(key).orElseThrow(() -> new ImportException("the mapping does not say \"" + key.key() + "\""));
  }

  <T> T value(MappingKey key, Function<String, T> parse) {
    return parsed(key, needed(key), parse);
  }

  <T> Optional<T> optional(MappingKey key, Function<String, T> parse) {
    return text(key).map(text -> parsed(key, text, parse));
  }

  /** Texts with commas between them. */
  List<String> list(MappingKey key) {
    return text(key).stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
        .filter(text -> !text.isEmpty()).toList();
  }

  /** Whether the first of two words stands there, and not the second. */
  boolean first(MappingKey key, String first, String second) {
    return value(key, text -> {
      if (text.equals(first) || text.equals(second)) {
        return text.equals(first);
      }
      throw new IllegalArgumentException(first + " or " + second);
    });
  }

  char sign(MappingKey key) {
    return value(key, MappingTexts::sign);
  }

  // Blanks around a text of a properties file are lost: those that are meant have a name.
  private static char sign(String text) {
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.equals("space")) {
      return ' ';
    }
    if (text.length() != 1) {
      throw new IllegalArgumentException("a single sign, or the word tab or space");
    }
    return text.charAt(0);
  }

  private static <T> T parsed(MappingKey key, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (InvalidValueException e) {
      throw new ImportException("\"" + key.key() + "\" in the mapping: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ImportException("\"" + key.key() + "\" in the mapping must be " + e.getMessage(), e);
    }
  }
}
