package io.comptoir.crm.server.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The properties file, in UTF-8. A key that stands in it twice is refused rather than half ignored. */
final class PropertiesFile {
  private PropertiesFile() {}

  static SettingSource read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return names(file).read(keysAndTexts(reader));
    } catch (IOException e) {
      return unreadable(file, "cannot be read; check that it is there, in UTF-8, and that this user may read it");
    } catch (IllegalArgumentException e) {
      return unreadable(file, "is not a properties file: " + e.getMessage());
    }
  }

  private static SettingNames names(Path file) {
    return new SettingNames(Settings::byKey, Setting::key, key -> key + " in " + file);
  }

  private static SettingSource unreadable(Path file, String why) {
    return new SettingSource(Map.of(), List.of(file + " " + why));
  }

  private static Map<String, String> keysAndTexts(Reader reader) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Properties once = new Properties() {
      private static final long serialVersionUID = 1L;

      @Override
      public synchronized Object put(Object key, Object text) {
        if (texts.put((String) key, (String) text) != null) {
          throw new IllegalArgumentException("\"" + key + "\" stands in it twice");
        }
        return text;
      }
    };
    once.load(reader);
    return texts;
  }
}
