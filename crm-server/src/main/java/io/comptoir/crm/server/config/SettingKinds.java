package io.comptoir.crm.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of settings there are, each with the one way its text is read. */
final class SettingKinds {
  private SettingKinds() {}

  static Setting<String> word(String key, String defaultText, String expected) {
    return new Setting<>(key, defaultText, expected, text -> matching(text, "\\S+"));
  }

  static Setting<Integer> number(String key, String defaultText, int least, int most) {
    String expected = "a whole number from %d to %d".formatted(least, most);
    return new Setting<>(key, defaultText, expected, text -> within(Integer.valueOf(text), least, most));
  }

  static Setting<Integer> numberOrZero(String key, int least, int most) {
    String expected = "0, or a whole number from %d to %d".formatted(least, most);
    return new Setting<>(key, "0", expected, text -> text.equals("0") ? 0 : within(Integer.valueOf(text), least, most));
  }

  static Setting<Duration> duration(String key, String defaultText, Duration least, Duration most) {
    return new Setting<>(
        key, defaultText, durationFrom(least, most), text -> within(DurationText.read(text), least, most));
  }

  static Setting<Optional<Duration>> optionalDuration(String key, Duration least, Duration most) {
    return new Setting<>(
        key, "", durationFrom(least, most),
        text -> text.isEmpty() ? Optional.empty() : Optional.of(within(DurationText.read(text), least, most)));
  }

  private static String durationFrom(Duration least, Duration most) {
    return "a duration from %s to %s, such as 500ms, 30s, 5m, 12h or 90d"
        .formatted(DurationText.write(least), DurationText.write(most));
  }

  static Setting<Boolean> truth(String key, String defaultText) {
    return new Setting<>(
        key, defaultText, "true or false", text -> Boolean.valueOf(matching(text, "true|false")));
  }

  static Setting<Path> path(String key, String defaultText) {
    return new Setting<>(key, defaultText, "the path of a folder", text -> Path.of(matching(text, ".+")));
  }

  static Setting<Optional<Path>> optionalPath(String key) {
    return new Setting<>(
        key, "", "the path of a folder", text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
  }

  static Setting<Optional<String>> optionalText(String key, String expected) {
    return new Setting<>(key, "", expected, text -> Optional.of(text).filter(given -> !given.isEmpty()));
  }

  /** A text that is never shown: it is a secret, or may hold one. */
  static Setting<Optional<String>> optionalSecret(String key, String form, String expected) {
    return new Setting<>(
        key, "", expected, true, text -> text.isEmpty() ? Optional.empty() : Optional.of(matching(text, form)));
  }

  static <E extends Enum<E>> Setting<E> oneOf(String key, String defaultText, Class<E> type) {
    String names = Arrays.stream(type.getEnumConstants()).map(SettingKinds::written).collect(Collectors.joining(", "));
    return new Setting<>(key, defaultText, "one of " + names, text -> constantOf(type, matching(text, "[a-z]+")));
  }

  static Setting<List<String>> words(String key, String defaultText, String form, String expected) {
    return new Setting<>(key, defaultText, expected, text -> wordsOf(text, form));
  }

  private static List<String> wordsOf(String text, String form) {
    if (text.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(text.split(",", -1)).map(word -> matching(word.strip(), form)).toList();
  }

  private static <E extends Enum<E>> E constantOf(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String matching(String text, String form) {
    if (!text.matches(form)) {
      throw new IllegalArgumentException("not of the form " + form);
    }
    return text;
  }

  private static <T extends Comparable<T>> T within(T value, T least, T most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException("out of bounds");
    }
    return value;
  }
}
