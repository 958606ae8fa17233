package io.comptoir.crm.server.config;

import io.comptoir.crm.application.policy.HousePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the program was told, read and checked. Immutable.
 *
 * @param host where to listen
 * @param port the port, 0 for any free one
 * @param data the folder of the database and everything beside it
 * @param database the PostgreSQL that holds the customer file; empty when it lies in the data folder
 * @param demo whether to set up the demo store and its keys
 * @param logLevel how much to log
 * @param http the HTTP server's bounds
 * @param limits how fast one till may read the customer file
 * @param backups the backups the server makes by itself
 * @param verifyEvery how often the chain of hashes is checked; empty when it is not
 * @param house what the house decides for itself
 */
public record ServerConfig(
    String host,
    int port,
    Path data,
    Optional<Database> database,
    boolean demo,
    LogLevel logLevel,
    Http http,
    Limits limits,
    Backups backups,
    Optional<Duration> verifyEvery,
    HousePolicy house) {

  /**
   * A PostgreSQL that holds the customer file.
   *
   * @param url where it is, as its driver reads it; it may hold a password
   * @param user who connects; empty when the URL says it
   * @param password with which password; empty when there is none or the URL says it
   * @param connections how many this server opens at most; 0 leaves it to the number of processors
   */
  public record Database(String url, Optional<String> user, Optional<String> password, int connections) {
    private static final Pattern PLACE = Pattern.compile("jdbc:postgresql://([^/]+/[^?]+).*");

    /** Its hosts and its name, without who connects and how: what may be shown. */
    public String place() {
      return PLACE.matcher(url).replaceFirst("$1");
    }

    /** Keeps the password out of logs, wherever it stands. */
    @Override
    public String toString() {
      return "Database[" + place() + "]";
    }
  }

  /**
   * The HTTP server's bounds.
   *
   * @param maxConnections open connections at a time
   * @param maxThreads calls that run at a time; 0 leaves it to the number of processors
   * @param idleTimeout after which a silent connection is closed
   * @param headerTimeout how long the headers of a request may take
   * @param bodyGrace how long a body may take before its rate is judged
   * @param minBodyRate the fewest bytes of a body in a second
   */
  public record Http(
      int maxConnections,
      int maxThreads,
      Duration idleTimeout,
      Duration headerTimeout,
      Duration bodyGrace,
      int minBodyRate) {}

  /**
   * How fast one till and advisor may read the customer file.
   *
   * @param lookupMissesPerMinute look-ups that find nobody
   * @param customersPerMinute distinct customers shown
   */
  public record Limits(int lookupMissesPerMinute, int customersPerMinute) {}

  /**
   * The backups the server makes by itself.
   *
   * @param folder where they go; empty when it makes none
   * @param every how long after the last one the next is made
   * @param keep how many are kept
   */
  public record Backups(Optional<Path> folder, Duration every, int keep) {}

  /** Reads settings by their keys alone, without looking at the environment or any file. */
  public static ServerConfig of(Map<String, String> settings) {
    return of(SettingNames.KEYS.read(settings));
  }

  static ServerConfig of(SettingSource source) {
    List<String> problems = DatabaseSettings.allProblems(source);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new ServerConfig(
        source.value(Settings.HOST),
        source.value(Settings.PORT),
        source.value(Settings.DATA).toAbsolutePath().normalize(),
        DatabaseSettings.read(source),
        source.value(Settings.DEMO),
        source.value(Settings.LOG_LEVEL),
        http(source),
        new Limits(source.value(Settings.LOOKUP_MISSES_PER_MINUTE), source.value(Settings.CUSTOMERS_PER_MINUTE)),
        backups(source),
        source.value(Settings.VERIFY_EVERY),
        HouseSettings.policy(source));
  }

  private static Backups backups(SettingSource source) {
    return new Backups(
        source.value(Settings.BACKUP_FOLDER).map(folder -> folder.toAbsolutePath().normalize()),
        source.value(Settings.BACKUP_EVERY),
        source.value(Settings.BACKUP_KEEP));
  }

  private static Http http(SettingSource source) {
    return new Http(
        source.value(Settings.HTTP_MAX_CONNECTIONS),
        source.value(Settings.HTTP_MAX_THREADS),
        source.value(Settings.HTTP_IDLE_TIMEOUT),
        source.value(Settings.HTTP_HEADER_TIMEOUT),
        source.value(Settings.HTTP_BODY_GRACE),
        source.value(Settings.HTTP_MIN_BODY_RATE));
  }
}
