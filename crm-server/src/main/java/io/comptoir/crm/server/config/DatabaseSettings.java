package io.comptoir.crm.server.config;

import io.comptoir.crm.server.config.ServerConfig.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which engine holds the customer file, and says what does not go together. */
final class DatabaseSettings {
  private static final List<Setting<?>> OF_NO_USE_ALONE =
      List.of(Settings.DATABASE_USER, Settings.DATABASE_PASSWORD, Settings.DATABASE_CONNECTIONS);

  private DatabaseSettings() {}

  static Optional<Database> read(SettingSource source) {
    return source
        .value(Settings.DATABASE_URL)
        .map(
            url ->
                new Database(
                    url,
                    source.value(Settings.DATABASE_USER),
                    source.value(Settings.DATABASE_PASSWORD),
                    source.value(Settings.DATABASE_CONNECTIONS)));
  }

  /** What is wrong with single settings, and when nothing is, what does not go together. */
  static List<String> allProblems(SettingSource source) {
    List<String> single = source.allProblems();
    return single.isEmpty() ? mismatches(source).toList() : single;
  }

  private static Stream<String> mismatches(SettingSource source) {
    return given(source, Settings.DATABASE_URL).isEmpty() ? loginsToNowhere(source) : backupsFromElsewhere(source);
  }

  // A server told to use a database would begin an empty customer file in its data folder.
  private static Stream<String> loginsToNowhere(SettingSource source) {
    return OF_NO_USE_ALONE.stream()
        .flatMap(setting -> given(source, setting).stream())
        .map(text -> text.place() + ": it says how to reach a database, and database.url names none; set both or neither");
  }

  private static Stream<String> backupsFromElsewhere(SettingSource source) {
    return given(source, Settings.BACKUP_FOLDER).stream()
        .map(
            text ->
                text.place() + ": the server makes no backups of a PostgreSQL; leave it empty, and back the database up "
                    + "with its own tools (docs/postgresql.md)");
  }

  // What is set to nothing is not set.
  private static Optional<GivenText> given(SettingSource source, Setting<?> setting) {
    return Optional.ofNullable(source.given().get(setting.key()))
        .filter(text -> !text.text().strip().equals(setting.defaultText()));
  }
}
