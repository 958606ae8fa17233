package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Keeps servers apart from a command that needs the whole customer file to itself: such a command holds a lock of the
 * database for as long as it runs, and what a move fills holds its marks until it is complete.
 */
final class MoveLock {
  /** The table in which a move marks how far it is; it is there until the tables are complete. */
  static final String MARKS = "migration_mark";

  // "Cmpt" and the third of this program's locks.
  private static final long LOCK = 0x436d7074_00000003L;
  private static final String NO_SERVER =
      "not exists (select 1 from pg_stat_activity where datname = current_database() and application_name = 'comptoir')";
  private static final int TRIES = 20;
  private static final long PAUSE_MILLIS = 100;

  private MoveLock() {}

  /** Takes it for the life of the connection, when no server is using the database. */
  static void take(Connection connection) throws SQLException {
    require(
        connection,
        "pg_try_advisory_lock(" + LOCK + ")",
        "Another 'crm migrate' or 'crm reindex' is at work on the database: let it end first");
    require(
        connection,
        NO_SERVER,
        "Servers are using the database: stop all of them first, and start them again afterwards");
  }

  // One that was killed or stopped a moment ago may still have what it had.
  private static void require(Connection connection, String condition, String orElse) throws SQLException {
    for (int tried = 1; !Query.isTrue(connection, condition); tried++) {
      if (tried == TRIES) {
        throw new StorageUnavailableException(orElse);
      }
      pause();
    }
  }

  /** Refuses a server that starts. What it keeps open from here on is what a move that begins later finds. */
  static void refuseServer(Connection connection) throws SQLException {
    if (!Query.isTrue(connection, "pg_try_advisory_xact_lock_shared(" + LOCK + ")")) {
      throw new StorageUnavailableException("'crm migrate' or 'crm reindex' is at work on the database: let it end, then start the server");
    }
    refuseHalfFilled(connection);
  }

  /** Refuses a database into which a move began that is not complete. */
  static void refuseHalfFilled(Connection connection) throws SQLException {
    if (hasMarks(connection)) {
      throw new StorageUnavailableException(
          "The database is half filled: run 'crm migrate' to its end, then start the server");
    }
  }

  static boolean hasMarks(Connection connection) throws SQLException {
    return Query.isTrue(connection, "to_regclass('" + MARKS + "') is not null");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailableException("Stopped while waiting for the database", e);
    }
  }
}
