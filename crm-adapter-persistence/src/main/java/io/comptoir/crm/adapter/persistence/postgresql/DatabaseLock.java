package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The right to a database alone: no server is using it, and none starts on it. The database takes it back when the
 * connection ends in whatever way.
 */
public final class DatabaseLock implements AutoCloseable {
  private final Connection connection;

  private DatabaseLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes it.
   *
   * @throws StorageUnavailableException when somebody uses the database, or it cannot be reached
   */
  public static DatabaseLock take(PostgresSettings settings) {
    try {
      return take(new Server(settings).patientPrimary().getConnection());
    } catch (SQLException e) {
      throw Failures.notOpened(e);
    }
  }

  private static DatabaseLock take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set application_name = 'comptoir-alone'");
      MoveLock.take(connection);
      return new DatabaseLock(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.unavailable(e);
    }
  }
}
