package io.comptoir.crm.adapter.persistence.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to the file, each with the settings that durability and speed need. */
class Connections {
  private static final int WRITER_CACHE_KIB = 16_384;
  private static final int FILLER_CACHE_KIB = 131_072;
  private static final int JOURNAL_LIMIT = 64 << 20;

  private final Path file;
  private final SqliteSettings settings;

  Connections(Path file, SqliteSettings settings) {
    this.file = file;
    this.settings = settings;
  }

  /** A connection that writes: what it commits is on the disk before the commit returns. */
  Connection writer() throws SQLException {
    Connection connection = connect(config());
    apply(
        connection,
        "pragma wal_autocheckpoint = 0",
        "pragma cache_size = -" + WRITER_CACHE_KIB,
        // A savepoint copies the pages that its unit changes aside; beyond 64 KiB, which is half of a capture, it would
        // write them to a temporary file, at ten times the writes of the log itself.
        "pragma temp_store = memory");
    return connection;
  }

  /** A connection that fills a new file: after a power cut the end of it may be missing, of whole transactions. */
  Connection filler() throws SQLException {
    Connection connection = connect(config());
    apply(
        connection,
        // Rows come in the order of their tables; that each points at one there is, is checked at the end.
        "pragma foreign_keys = off",
        "pragma synchronous = normal",
        "pragma wal_autocheckpoint = 16384",
        "pragma cache_size = -" + FILLER_CACHE_KIB);
    return connection;
  }

  /** How long the log may become. */
  LogLimits logLimits() {
    return LogLimits.ofDefaults();
  }

  /** A connection that cannot write. */
  Connection reader() throws SQLException {
    Connection connection = connect(config());
    apply(connection, "pragma query_only = on");
    return connection;
  }

  /** A connection that looks at a file of which nothing is known yet, and changes nothing. */
  Connection examiner() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(settings.patience().toMillis()));
    return config.createConnection(url());
  }

  /** Connections for the migrations. */
  DataSource migrations() {
    SQLiteDataSource source = new SQLiteDataSource(config());
    source.setUrl(url());
    return source;
  }

  /** Opens one connection; a test may put something between the engine and us. */
  Connection connect(SQLiteConfig config) throws SQLException {
    return config.createConnection(url());
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }

  private SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(settings.patience().toMillis()));
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setJournalSizeLimit(JOURNAL_LIMIT);
    // Or the driver prepares and runs one more statement after every insert.
    config.setGetGeneratedKeys(false);
    // Each connection is used by one thread at a time, so that the engine need not lock it at every call.
    config.resetOpenMode(SQLiteOpenMode.FULLMUTEX);
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(settings.mappedBytes()));
    return config;
  }

  private static void apply(Connection connection, String... pragmas) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String pragma : pragmas) {
        statement.execute(pragma);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
