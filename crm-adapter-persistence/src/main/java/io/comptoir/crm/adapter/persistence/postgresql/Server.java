package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is: opens connections to it, one by one. */
final class Server {
  static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

  private static final Duration LONGEST_SILENCE = LONGEST_STATEMENT.plusSeconds(10);

  // Who starts may wait longer for an answer than a till: ending is no help when the database is only busy.
  private static final Duration LONGEST_KNOCK = Duration.ofSeconds(8);

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "ApplicationName", "comptoir",
          "tcpKeepAlive", "true",
          // Its details would tell the values, and values are personal.
          "logServerErrorDetail", "false",
          "preparedStatementCacheQueries", "512",
          "reWriteBatchedInserts", "true");

  /**
   * Who is silent while a connection is made is not asked for long, as another host may answer; a statement may take its
   * time. What a pool sets for one connection in all would end before the second host is tried.
   */
  private static final class Source extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    private final Duration longestSilence;

    Source(Duration longestSilence) {
      this.longestSilence = longestSilence;
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
      Connection connection = super.getConnection(user, password);
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longestSilence.toMillis()));
      return connection;
    }

    @Override
    public void setLoginTimeout(int seconds) {
      // the time of all hosts together is set with the other properties
    }
  }

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
    return source("primary", settings.patience(), LONGEST_SILENCE);
  }

  /** The same for work that may take as long as it needs, such as a change of a large table. */
  DataSource patientPrimary() {
    return source("primary", LONGEST_KNOCK, Duration.ZERO);
  }

  /** Connections to any of the servers that the URL names. */
  DataSource any() {
    return source("any", settings.patience(), LONGEST_SILENCE);
  }

  private DataSource source(String kind, Duration longestKnock, Duration longestSilence) {
    PGSimpleDataSource source = new Source(longestSilence);
    source.setUrl(settings.url());
    if (settings.user() != null) {
      source.setUser(settings.user());
    }
    if (settings.password() != null) {
      source.setPassword(settings.password());
    }
    PROPERTIES.forEach((name, value) -> set(source, name, value));
    setKnock(source, Math.max(1, longestKnock.toSeconds()));
    set(source, "targetServerType", kind);
    return source;
  }

  private static void set(PGSimpleDataSource source, String name, String value) {
    try {
      source.setProperty(name, value);
    } catch (SQLException e) {
      throw new IllegalArgumentException("The driver knows no property " + name, e);
    }
  }

  // A login that ends with the first host's silence would never come to the second.
  private static void setKnock(PGSimpleDataSource source, long seconds) {
    int hosts = source.getServerNames().length;
    set(source, "connectTimeout", Long.toString(seconds));
    set(source, "socketTimeout", Long.toString(seconds));
    set(source, "loginTimeout", Long.toString(seconds * hosts));
  }
}
