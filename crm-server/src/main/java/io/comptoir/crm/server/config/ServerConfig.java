package io.comptoir.crm.server.config;

import io.comptoir.crm.domain.locale.LanguageTag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the program was told, read and checked. Immutable.
 *
 * @param host where to listen
 * @param port the port, 0 for any free one
 * @param data the folder of the database and everything beside it
 * @param demo whether to set up the demo store and its keys
 * @param logLevel how much to log
 * @param http the HTTP server's bounds
 * @param limits how fast one till may read the customer file
 * @param house what holds for the whole house
 * @param prompt what to ask customers for
 */
public record ServerConfig(
    String host,
    int port,
    Path data,
    boolean demo,
    LogLevel logLevel,
    Http http,
    Limits limits,
    House house,
    Prompt prompt) {

  /**
   * The HTTP server's bounds.
   *
   * @param maxConnections open connections at a time
   * @param idleTimeout after which a silent connection is closed
   */
  public record Http(int maxConnections, Duration idleTimeout) {}

  /**
   * How fast one till and advisor may read the customer file.
   *
   * @param lookupMissesPerMinute look-ups that find nobody
   * @param customersPerMinute distinct customers shown
   */
  public record Limits(int lookupMissesPerMinute, int customersPerMinute) {}

  /**
   * What holds for the whole house.
   *
   * @param defaultLanguage the language of questions where the customer's is not known
   * @param cardPrefixes how the house's own card numbers begin, so that they are not taken for payment cards
   */
  public record House(LanguageTag defaultLanguage, List<String> cardPrefixes) {}

  /**
   * What to ask customers for.
   *
   * @param fields the fields worth a question, the most useful first
   * @param askAgainAfter how long a refusal is respected
   */
  public record Prompt(List<String> fields, Duration askAgainAfter) {}

  /** Reads settings by their keys alone, without looking at the environment or any file. */
  public static ServerConfig of(Map<String, String> settings) {
    return of(SettingNames.KEYS.read(settings));
  }

  static ServerConfig of(SettingSource source) {
    List<String> problems = source.allProblems();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new ServerConfig(
        source.value(Settings.HOST),
        source.value(Settings.PORT),
        source.value(Settings.DATA).toAbsolutePath().normalize(),
        source.value(Settings.DEMO),
        source.value(Settings.LOG_LEVEL),
        new Http(source.value(Settings.HTTP_MAX_CONNECTIONS), source.value(Settings.HTTP_IDLE_TIMEOUT)),
        new Limits(source.value(Settings.LOOKUP_MISSES_PER_MINUTE), source.value(Settings.CUSTOMERS_PER_MINUTE)),
        new House(source.value(Settings.DEFAULT_LANGUAGE), source.value(Settings.CARD_PREFIXES)),
        new Prompt(source.value(Settings.PROMPT_FIELDS), source.value(Settings.PROMPT_ASK_AGAIN_AFTER)));
  }
}
