package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Runs units of work on the one connection that writes. A connection whose commit failed is thrown away, and nothing is
 * written until a new one has brought everything to the disk. Used by one thread.
 */
final class Writer implements AutoCloseable {
  private final Connections connections;
  private final DataFolder folder;
  private final SqliteSettings settings;
  private @Nullable Session session;
  private volatile boolean working = true;

  Writer(Connections connections, DataFolder folder, SqliteSettings settings) {
    this.connections = connections;
    this.folder = folder;
    this.settings = settings;
  }

  /** Whether the last unit could be written, as far as the engine is concerned. */
  boolean isWorking() {
    return working;
  }

  /** Runs one unit in a transaction of its own, and tells its answer. */
  void run(Submitted<?> unit) {
    try {
      Session open = open();
      open.begin();
      run(unit, open);
    } catch (SQLException | IOException e) {
      boolean busy = e instanceof SQLException reason && Failures.isBusy(reason);
      unit.fail(busy ? new OverloadedException(settings.retryAfter()) : broken(e));
    }
  }

  private RuntimeException broken(Exception reason) {
    discard();
    return Failures.unavailable(reason);
  }

  private void run(Submitted<?> unit, Session open) {
    try {
      unit.run(open.repositories());
    } catch (Throwable thrown) {
      rollback(open);
      Throwable told = Failures.ofWork(thrown);
      if (told instanceof StorageUnavailableException) {
        discard();
      }
      unit.fail(told);
      return;
    }
    commit(unit, open);
  }

  private void commit(Submitted<?> unit, Session open) {
    try {
      open.commit();
      unit.succeed();
    } catch (SQLException e) {
      discard();
      unit.fail(new OutcomeUnknownException(e));
    }
  }

  private void rollback(Session open) {
    try {
      open.rollback();
    } catch (SQLException e) {
      discard();
    }
  }

  private Session open() throws SQLException, IOException {
    if (session == null) {
      Connection connection = connections.writer();
      try {
        if (!working) {
          settle(connection);
        }
        session = Session.writing(connection);
      } catch (SQLException | IOException e) {
        connection.close();
        throw e;
      }
    }
    return session;
  }

  // After a failed commit the page cache may hold what the disk does not; and a full disk may have space again, which
  // only writing shows.
  private void settle(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet checkpoint = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
      if (!checkpoint.next() || checkpoint.getInt(1) != 0) {
        throw new SQLException("what was written before is not on the disk yet");
      }
    }
    folder.sync();
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma user_version = " + Migrations.LATEST);
    }
    working = true;
  }

  private void discard() {
    working = false;
    close();
  }

  @Override
  public void close() {
    Session open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        // it is thrown away because it does not work
      }
    }
  }
}
