package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is: opens connections to it, one by one. */
final class Server {
  static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

  private static final Duration LONGEST_SILENCE = LONGEST_STATEMENT.plusSeconds(10);

  private final PostgresSettings settings;

  Server(PostgresSettings settings) {
    this.settings = settings;
    requireReadable(settings.url());
  }

  // Not in the driver's words: they would tell the whole of it, and a password may stand in it.
  private static void requireReadable(String url) {
    if (Driver.parseURL(url, null) == null) {
      throw new StorageUnavailableException(
          "The address of the database cannot be read: it has the form jdbc:postgresql://host:5432/database");
    }
  }

  /** Connections to whichever of the servers that the URL names can be written to. */
  DataSource primary() {
    return source("primary", LONGEST_SILENCE);
  }

  /** The same for work that may take as long as it needs, such as a change of a large table. */
  DataSource patientPrimary() {
    return source("primary", Duration.ZERO);
  }

  /** Connections to any of the servers that the URL names. */
  DataSource any() {
    return source("any", LONGEST_SILENCE);
  }

  private DataSource source(String kind, Duration longestSilence) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    if (settings.user() != null) {
      source.setUser(settings.user());
    }
    if (settings.password() != null) {
      source.setPassword(settings.password());
    }
    properties().forEach((name, value) -> set(source, name, value));
    set(source, "targetServerType", kind);
    set(source, "socketTimeout", Long.toString(longestSilence.toSeconds()));
    return source;
  }

  private static void set(PGSimpleDataSource source, String name, String value) {
    try {
      source.setProperty(name, value);
    } catch (SQLException e) {
      throw new IllegalArgumentException("The driver knows no property " + name, e);
    }
  }

  private Map<String, String> properties() {
    String patience = Long.toString(Math.max(1, settings.patience().toSeconds()));
    return Map.of(
        "ApplicationName", "comptoir",
        "connectTimeout", patience,
        "loginTimeout", patience,
        "tcpKeepAlive", "true",
        // Its details would tell the values, and values are personal.
        "logServerErrorDetail", "false",
        "preparedStatementCacheQueries", "512",
        "reWriteBatchedInserts", "true");
  }
}
