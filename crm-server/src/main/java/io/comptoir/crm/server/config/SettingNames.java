package io.comptoir.crm.server.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How one source spells the settings.
 *
 * @param find the setting of a spelled name
 * @param spell the spelling of a setting
 * @param place how a message calls where a name stands
 */
record SettingNames(
    Function<String, Optional<Setting<?>>> find, Function<Setting<?>, String> spell, UnaryOperator<String> place) {
  static final SettingNames KEYS = new SettingNames(Settings::byKey, Setting::key, key -> key);

  SettingSource read(Map<String, String> texts) {
    Map<String, GivenText> given = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    new TreeMap<>(texts).forEach((name, text) ->
        find.apply(name).ifPresentOrElse(
            setting -> given.put(setting.key(), new GivenText(setting, text, place.apply(name))),
            () -> problems.add(unknown(name))));
    return new SettingSource(given, problems);
  }

  private String unknown(String name) {
    String help =
        NearestName.of(name, Settings.ALL.stream().map(spell).toList())
            .map("did you mean %s?"::formatted)
            .orElse("docs/configuration.md lists all there are");
    return place.apply(name) + ": there is no such setting; " + help;
  }
}
