package io.comptoir.crm.adapter.persistence.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Opens connections, each with the settings that durability and an early answer need. Thread-safe. */
final class Connections implements AutoCloseable {
  private static final long SHORTEST_VALIDATION_MILLIS = 250;
  // To close an encrypted connection may take a word of the other side.
  private static final ThreadFactory CUTTERS = Threads.named("comptoir-cutter");

  private final DataSource source;
  private final Duration patience;
  private final String initial;
  private final Map<Connection, Long> lent = new ConcurrentHashMap<>();
  private final HikariDataSource writers;
  private final HikariDataSource readers;

  /** Opens them at {@code source}, which a test may watch. */
  Connections(DataSource source, PostgresSettings settings) {
    this.source = source;
    this.patience = settings.patience();
    this.initial = initial(settings.patience());
    this.writers = new HikariDataSource(pool("comptoir-writers", settings.writers(), settings.patience()));
    HikariConfig reading = pool("comptoir-readers", settings.readers(), settings.patience());
    reading.setReadOnly(true);
    this.readers = new HikariDataSource(reading);
  }

  /** A connection for one unit of work: it sees the state of its first statement. */
  Connection writer() throws SQLException {
    return lent(writers.getConnection());
  }

  /** A connection for one read, which cannot write: it sees the state of its first statement. */
  Connection reader() throws SQLException {
    return lent(readers.getConnection());
  }

  /** A connection of its own, each of whose statements sees what was committed before it. */
  Connection numberer() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(initial);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      return lent(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A connection of its own for questions that are answered at once or not at all. */
  Connection pulse() throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection lent(Connection connection) {
    lent.put(connection, System.nanoTime());
    return connection;
  }

  /** Takes one back. Its pool rolls back what is not committed; what was committed is so, whatever becomes of it. */
  void giveBack(Connection connection) {
    lent.remove(connection);
    try {
      connection.close();
    } catch (SQLException e) {
      // it does not work any more: the pool throws it away
    }
  }

  /** Cuts off whoever has waited since before that moment, and uses no connection again that was there by now. */
  void abandon(long moment) {
    lent.forEach(
        (waiting, since) -> {
          if (since - moment < 0) {
            CUTTERS.newThread(() -> cut(waiting)).start();
          }
        });
    Stream.of(writers, readers).forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
  }

  private static void cut(Connection waiting) {
    try {
      waiting.abort(Runnable::run);
    } catch (SQLException e) {
      // it was given back meanwhile, or is gone by itself
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
