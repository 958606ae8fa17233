package io.comptoir.crm.server.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one source says: the flags, the environment or the file.
 *
 * @param given what it sets, by the key of the setting
 * @param problems what is wrong with it, one sentence each
 */
record SettingSource(Map<String, GivenText> given, List<String> problems) {
  static final SettingSource EMPTY = new SettingSource(Map.of(), List.of());

  /** Both together; where both set something, {@code this} counts. */
  SettingSource over(SettingSource below) {
    Map<String, GivenText> merged = new LinkedHashMap<>(below.given);
    merged.putAll(given);
    return new SettingSource(merged, Stream.concat(problems.stream(), below.problems.stream()).toList());
  }

  <T> T value(Setting<T> setting) {
    GivenText text = given.get(setting.key());
    return setting.read(text == null || !setting.isUsable(text.text()) ? setting.defaultText() : text.text());
  }

  List<String> allProblems() {
    Stream<String> unusable = given.values().stream().flatMap(text -> text.problem().stream());
    return Stream.concat(problems.stream(), unusable).toList();
  }
}
