package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;

/** Looks at a database before it is used: whether it is ours, sound and of a version this program knows. */
final class DatabaseFile {
  /** The number in the file's header that says it is ours; the first migration writes it. */
  static final long OURS = 1_131_245_684L;

  private static final Object ONE_MIGRATION_AT_A_TIME = new Object();

  private final Path file;
  private final SqliteSettings settings;
  private final Connections connections;

  DatabaseFile(Path file, Connections connections, SqliteSettings settings) {
    this.file = file;
    this.connections = connections;
    this.settings = settings;
  }

  private record State(long application, long version, boolean empty) {
    boolean isCurrent() {
      return application == OURS && version == Migrations.LATEST;
    }
  }

  void open() {
    try {
      if (!examine().isCurrent()) {
        migrate();
      }
      requireSound();
    } catch (SQLException e) {
      throw new StorageUnavailableException("The database " + file + " cannot be opened: " + Failures.inWords(e), e);
    } catch (IOException | FlywayException e) {
      throw new StorageUnavailableException("The tables of " + file + " cannot be brought up to date", e);
    }
  }

  private State examine() throws SQLException {
    try (Connection connection = connections.examiner()) {
      return state(connection);
    }
  }

  private static State state(Connection connection) throws SQLException {
    return new State(
        number(connection, "pragma application_id"), number(connection, "pragma user_version"),
        number(connection, "select count(*) from sqlite_schema where tbl_name not like 'flyway%'") == 0);
  }

  private void requireOurs(State state) {
    if (state.application() != OURS && !state.empty()) {
      throw new StorageUnavailableException("The database " + file + " belongs to another program");
    }
    if (state.version() > Migrations.LATEST) {
      throw new StorageUnavailableException(
          "The database " + file + " was written by a newer version of this program (tables " + state.version()
              + ", known " + Migrations.LATEST + "): use that version");
    }
  }

  private void requireSound() throws SQLException, IOException {
    try (Connection connection = connections.examiner()) {
      if (Files.size(file) > settings.checkedBytes()) {
        new SampleCheck(connection).run();
      } else if (!text(connection, "pragma quick_check(1)").equals("ok")) {
        throw new StorageUnavailableException("The database " + file + " is damaged: restore a backup");
      }
    }
  }

  // Of several that open a new or old file at the same time, the first one migrates and the others find it done.
  private void migrate() throws IOException, SQLException {
    Path lockFile = file.resolveSibling(file.getFileName() + ".migration");
    synchronized (ONE_MIGRATION_AT_A_TIME) {
      try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        State state = examine();
        requireOurs(state);
        if (!state.isCurrent()) {
          Migrations.ofSqlite().run(connections.migrations());
        }
      } finally {
        Files.deleteIfExists(lockFile);
      }
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
