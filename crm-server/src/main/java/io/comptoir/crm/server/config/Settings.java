package io.comptoir.crm.server.config;

import io.comptoir.crm.application.policy.DuplicatePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that can be set, each with its default. docs/configuration.md tells the same to people. */
public final class Settings {
  private static final String OWN_FIELD = "custom_fields\\.[a-z][a-z0-9_]{0,39}";
  private static final String FIELD =
      "title|given_name|family_name|full_name|company_name|birthday|language|country|phone|email|address|" + OWN_FIELD;

  public static final Setting<String> HOST = SettingKinds.word("host", "127.0.0.1", "a host name or an IP address");
  public static final Setting<Integer> PORT = SettingKinds.number("port", "8080", 0, 65_535);
  public static final Setting<Path> DATA = SettingKinds.path("data", "data");
  public static final Setting<Optional<String>> DATABASE_URL =
      SettingKinds.optionalSecret(
          "database.url",
          "jdbc:postgresql://[^\\s/?#@]+/[^\\s/?#@]+(\\?\\S*)?",
          "jdbc:postgresql://HOST:PORT/DATABASE, with user and password in settings of their own");
  public static final Setting<Optional<String>> DATABASE_USER =
      SettingKinds.optionalText("database.user", "the name of a role");
  public static final Setting<Optional<String>> DATABASE_PASSWORD =
      SettingKinds.optionalSecret("database.password", ".+", "the password of the role");
  public static final Setting<Integer> DATABASE_CONNECTIONS =
      SettingKinds.numberOrZero("database.connections", 4, 1_000);
  public static final Setting<Boolean> DEMO = SettingKinds.truth("demo", "false");
  public static final Setting<LogLevel> LOG_LEVEL = SettingKinds.oneOf("log.level", "info", LogLevel.class);

  public static final Setting<Integer> HTTP_MAX_CONNECTIONS =
      SettingKinds.number("http.max-connections", "1024", 1, 100_000);
  public static final Setting<Integer> HTTP_MAX_THREADS = SettingKinds.number("http.max-threads", "0", 0, 1_000);
  public static final Setting<Duration> HTTP_IDLE_TIMEOUT =
      SettingKinds.duration("http.idle-timeout", "30s", Duration.ofSeconds(1), Duration.ofHours(1));
  public static final Setting<Duration> HTTP_HEADER_TIMEOUT =
      SettingKinds.duration("http.header-timeout", "10s", Duration.ofSeconds(1), Duration.ofMinutes(5));
  public static final Setting<Duration> HTTP_BODY_GRACE =
      SettingKinds.duration("http.body-grace", "5s", Duration.ofSeconds(1), Duration.ofMinutes(5));
  public static final Setting<Integer> HTTP_MIN_BODY_RATE =
      SettingKinds.number("http.min-body-rate", "16384", 16, 100_000_000);

  public static final Setting<Integer> LOOKUP_MISSES_PER_MINUTE =
      SettingKinds.number("limits.lookup-misses-per-minute", "30", 1, 100_000);
  public static final Setting<Integer> CUSTOMERS_PER_MINUTE =
      SettingKinds.number("limits.customers-per-minute", "60", 1, 100_000);

  public static final Setting<Optional<Path>> BACKUP_FOLDER = SettingKinds.optionalPath("backup.folder");

  public static final Setting<Duration> BACKUP_EVERY =
      SettingKinds.duration("backup.every", "24h", Duration.ofMinutes(1), Duration.ofDays(90));

  public static final Setting<Integer> BACKUP_KEEP = SettingKinds.number("backup.keep", "7", 1, 10_000);

  public static final Setting<Optional<Duration>> VERIFY_EVERY =
      SettingKinds.optionalDuration("verify.every", Duration.ofSeconds(1), Duration.ofDays(90));

  public static final Setting<List<String>> CARD_PREFIXES =
      SettingKinds.words("house.card-prefixes", "", "[0-9]{1,12}", "up to 12 digits each, separated by commas");

  public static final Setting<List<String>> FORBIDDEN_FIELDS =
      SettingKinds.words("fields.forbidden", "", FIELD, "names of fields, such as birthday,custom_fields.ring_size");
  public static final Setting<List<String>> NUMBER_FIELDS = ownFields("fields.number");
  public static final Setting<List<String>> DATE_FIELDS = ownFields("fields.date");
  public static final Setting<List<String>> BOOLEAN_FIELDS = ownFields("fields.boolean");

  public static final Setting<List<String>> PROMPT_FIELDS =
      SettingKinds.words(
          "prompt.fields",
          "phone,email,family_name,birthday",
          "phone|email|family_name|birthday",
          "any of phone, email, family_name and birthday, separated by commas");
  public static final Setting<Duration> PROMPT_ASK_AGAIN_AFTER =
      SettingKinds.duration("prompt.ask-again-after", "180d", Duration.ofDays(1), Duration.ofDays(3650));

  public static final Setting<Integer> DUPLICATES_MERGE_AT_MOST =
      SettingKinds.number("duplicates.merge-at-most", "0", 0, DuplicatePolicy.MOST);

  /** All of them, in the order of the documentation. */
  public static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          DATA,
          DATABASE_URL,
          DATABASE_USER,
          DATABASE_PASSWORD,
          DATABASE_CONNECTIONS,
          DEMO,
          LOG_LEVEL,
          HTTP_MAX_CONNECTIONS,
          HTTP_MAX_THREADS,
          HTTP_IDLE_TIMEOUT,
          HTTP_HEADER_TIMEOUT,
          HTTP_BODY_GRACE,
          HTTP_MIN_BODY_RATE,
          LOOKUP_MISSES_PER_MINUTE,
          CUSTOMERS_PER_MINUTE,
          BACKUP_FOLDER,
          BACKUP_EVERY,
          BACKUP_KEEP,
          VERIFY_EVERY,
          CARD_PREFIXES,
          FORBIDDEN_FIELDS,
          NUMBER_FIELDS,
          DATE_FIELDS,
          BOOLEAN_FIELDS,
          PROMPT_FIELDS,
          PROMPT_ASK_AGAIN_AFTER,
          DUPLICATES_MERGE_AT_MOST);

  private Settings() {}

  private static Setting<List<String>> ownFields(String key) {
    return SettingKinds.words(key, "", OWN_FIELD, "names of the house's own fields, such as custom_fields.ring_size");
  }

  static Optional<Setting<?>> byKey(String key) {
    return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }

  static Optional<Setting<?>> byVariable(String variable) {
    return ALL.stream().filter(setting -> setting.variable().equals(variable)).findFirst();
  }
}
