package io.comptoir.crm.server.config;

import io.comptoir.crm.domain.locale.LanguageTag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that can be set, each with its default. docs/configuration.md tells the same to people. */
public final class Settings {
  public static final Setting<String> HOST = SettingKinds.word("host", "127.0.0.1", "a host name or an IP address");
  public static final Setting<Integer> PORT = SettingKinds.number("port", "8080", 0, 65_535);
  public static final Setting<Path> DATA = SettingKinds.path("data", "data");
  public static final Setting<Boolean> DEMO = SettingKinds.truth("demo", "false");
  public static final Setting<LogLevel> LOG_LEVEL = SettingKinds.oneOf("log.level", "info", LogLevel.class);

  public static final Setting<Integer> HTTP_MAX_CONNECTIONS =
      SettingKinds.number("http.max-connections", "1000", 1, 100_000);
  public static final Setting<Duration> HTTP_IDLE_TIMEOUT =
      SettingKinds.duration("http.idle-timeout", "30s", Duration.ofSeconds(1), Duration.ofHours(1));

  public static final Setting<Integer> LOOKUP_MISSES_PER_MINUTE =
      SettingKinds.number("limits.lookup-misses-per-minute", "30", 1, 100_000);
  public static final Setting<Integer> CUSTOMERS_PER_MINUTE =
      SettingKinds.number("limits.customers-per-minute", "60", 1, 100_000);

  public static final Setting<LanguageTag> DEFAULT_LANGUAGE = SettingKinds.language("house.default-language", "en");
  public static final Setting<List<String>> CARD_PREFIXES =
      SettingKinds.words("house.card-prefixes", "", "[0-9]{1,12}", "up to 12 digits each, separated by commas");

  public static final Setting<List<String>> PROMPT_FIELDS =
      SettingKinds.words(
          "prompt.fields",
          "phone,email,family_name,birthday,address",
          "[a-z_]{1,64}|custom_fields\\.[a-z0-9_]{1,64}",
          "names of fields, separated by commas, such as phone,email,custom_fields.ring_size");
  public static final Setting<Duration> PROMPT_ASK_AGAIN_AFTER =
      SettingKinds.duration("prompt.ask-again-after", "90d", Duration.ofDays(1), Duration.ofDays(3650));

  /** All of them, in the order of the documentation. */
  public static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          DATA,
          DEMO,
          LOG_LEVEL,
          HTTP_MAX_CONNECTIONS,
          HTTP_IDLE_TIMEOUT,
          LOOKUP_MISSES_PER_MINUTE,
          CUSTOMERS_PER_MINUTE,
          DEFAULT_LANGUAGE,
          CARD_PREFIXES,
          PROMPT_FIELDS,
          PROMPT_ASK_AGAIN_AFTER);

  private Settings() {}

  static Optional<Setting<?>> byKey(String key) {
    return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }

  static Optional<Setting<?>> byVariable(String variable) {
    return ALL.stream().filter(setting -> setting.variable().equals(variable)).findFirst();
  }
}
