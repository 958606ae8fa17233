package io.comptoir.crm.adapter.persistence.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Opens connections, each with the settings that durability and an early answer need. Thread-safe. */
final class Connections implements AutoCloseable {
  private static final long SHORTEST_VALIDATION_MILLIS = 250;

  private final DataSource source;
  private final String initial;
  private final HikariDataSource writers;
  private final HikariDataSource readers;

  /** Opens them at {@code source}, which a test may watch. */
  Connections(DataSource source, PostgresSettings settings) {
    this.source = source;
    this.initial = initial(settings.patience());
    this.writers = new HikariDataSource(pool("comptoir-writers", settings.writers(), settings.patience()));
    HikariConfig reading = pool("comptoir-readers", settings.readers(), settings.patience());
    reading.setReadOnly(true);
    this.readers = new HikariDataSource(reading);
  }

  /** A connection for one unit of work: it sees the state of its first statement. */
  Connection writer() throws SQLException {
    return writers.getConnection();
  }

  /** A connection for one read, which cannot write: it sees the state of its first statement. */
  Connection reader() throws SQLException {
    return readers.getConnection();
  }

  /** A connection of its own, each of whose statements sees what was committed before it. */
  Connection numberer() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(initial);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private HikariConfig pool(String name, int size, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    // A house with many servers has few connections to spare for those that have nothing to do.
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patience.toMillis());
    // A database that has frozen does not answer whether it is there; left alone, the pool asks for five seconds.
    config.setValidationTimeout(Math.max(SHORTEST_VALIDATION_MILLIS, patience.toMillis() / 2));
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    config.setConnectionInitSql(initial);
    return config;
  }

  // An answer of success means: on disk, whatever the database's own default is.
  private static String initial(Duration patience) {
    return "set synchronous_commit = on; set statement_timeout = " + Server.LONGEST_STATEMENT.toMillis()
        + "; set lock_timeout = " + patience.toMillis()
        + "; set idle_in_transaction_session_timeout = " + Server.LONGEST_STATEMENT.toMillis();
  }

  @Override
  public void close() {
    writers.close();
    readers.close();
  }
}
