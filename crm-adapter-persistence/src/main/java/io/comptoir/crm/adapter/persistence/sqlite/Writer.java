package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.files.PrivateFiles;
import io.comptoir.crm.adapter.persistence.schema.Migrations;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * Runs units of work on the one connection that writes. A connection whose commit failed is thrown away, and nothing is
 * written until a new one has brought everything to the disk; if the disk fails even that, nothing is written any more.
 * Used by one thread.
 */
final class Writer implements AutoCloseable {
  private final Connections connections;
  private final DataFolder folder;
  private final SqliteSettings settings;
  private final Checkpoints checkpoints;
  private volatile Consumer<String> whenInDoubt = reason -> {};
  private @Nullable Session session;
  private volatile boolean working = true;
  private boolean inDoubt;
  private boolean settled;

  Writer(Connections connections, DataFolder folder, SqliteSettings settings) {
    this.connections = connections;
    this.folder = folder;
    this.settings = settings;
    this.checkpoints = new Checkpoints(folder.database(), connections.logLimits(), settings.patience());
  }

  /** Has somebody told, once and before anything else is answered, that nothing will be written any more, and why. */
  void whenInDoubt(Consumer<String> listener) {
    whenInDoubt = listener;
  }

  /** Whether the last unit could be written, as far as the engine is concerned. */
  boolean isWorking() {
    return working;
  }

  /**
   * Runs the units that wait together in one transaction, each behind a savepoint of its own, and tells their answers
   * once it is on the disk: they share one sync, which costs more than all their work.
   */
  void run(List<Submitted<?>> group) {
    try {
      Session open = open();
      open.begin();
      run(group, open);
    } catch (SQLException | IOException e) {
      boolean busy = e instanceof SQLException reason && Failures.isBusy(reason);
      fail(group, busy ? new OverloadedException(settings.retryAfter()) : broken(e));
    }
  }

  /** Shortens the log while nobody waits; {@code quiet} says whether nobody does. */
  void tidy(BooleanSupplier quiet) {
    Session open = session;
    if (open == null) {
      return;
    }
    try {
      checkpoints.tidy(open.connection(), quiet);
    } catch (SQLException | IOException e) {
      if (Failures.isOfSync(e)) {
        doubt(open.connection());
      }
      discard();
    }
  }

  // A page that could not be written is written again by the next checkpoint; one that could not be synced is not.
  private void doubt(Connection connection) {
    inDoubt = true;
    DoubtfulFiles.keepOpen(folder.database(), connection);
    whenInDoubt.accept(DoubtfulFiles.refusal(folder.database()).getMessage());
  }

  private RuntimeException broken(Exception reason) {
    discard();
    return Failures.unavailable(reason);
  }

  private static void fail(List<Submitted<?>> group, Throwable reason) {
    group.forEach(unit -> unit.fail(reason));
  }

  private void run(List<Submitted<?>> group, Session open) {
    try {
      for (Submitted<?> unit : group) {
        run(unit, open);
      }
    } catch (StorageUnavailableException | SQLException e) {
      rollback(open);
      discard();
      fail(group, e instanceof SQLException reason ? Failures.unavailable(reason) : e);
      return;
    }
    commit(group, open);
  }

  // An engine that fails takes the whole group with it; a unit that fails, itself alone.
  private static void run(Submitted<?> unit, Session open) throws SQLException {
    open.mark();
    try {
      unit.run(open.repositories());
    } catch (Throwable thrown) {
      Throwable told = Failures.ofWork(thrown);
      if (told instanceof StorageUnavailableException unavailable) {
        throw unavailable;
      }
      open.undoToMark();
      unit.refuse(told);
      return;
    }
    open.keep();
  }

  private void commit(List<Submitted<?>> group, Session open) {
    try {
      open.commit();
      group.forEach(Submitted::tell);
    } catch (SQLException e) {
      discard();
      fail(group, new OutcomeUnknownException(e));
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
    if (inDoubt) {
      throw DoubtfulFiles.refusal(folder.database());
    }
    if (session == null) {
      Connection connection = connections.writer();
      try {
        if (!settled) {
          settle(connection);
        }
        session = Session.writing(connection);
      } catch (SQLException | IOException e) {
        if (!inDoubt) {
          connection.close();
        }
        throw e;
      }
    }
    return session;
  }

  // After a failed commit, or a program that ended before its sync, the page cache may hold what the disk does not, and a
  // repeated operation would be answered from it; and a full disk may have space again, which only writing shows.
  private void settle(Connection connection) throws SQLException, IOException {
    bringToDisk(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma user_version = " + Migrations.LATEST);
    }
    settled = true;
    working = true;
  }

  private void bringToDisk(Connection connection) throws SQLException, IOException {
    try {
      requireBroughtOver(checkpoints.all(connection));
      // The engine has synced the database. Opening and closing its file here would drop the locks the engine holds on it.
      PrivateFiles.syncFolder(folder.folder());
    } catch (SQLException | IOException e) {
      if (Failures.isOfSync(e)) {
        doubt(connection);
      }
      throw e;
    }
  }

  private static void requireBroughtOver(boolean all) throws SQLException {
    if (!all) {
      // Somebody else writes, or reads what is older: it is their turn, and ours again soon.
      throw new SQLException(
          "what was written before is not on the disk yet", null, SQLiteErrorCode.SQLITE_BUSY.code);
    }
  }

  private void discard() {
    settled = false;
    working = false;
    if (inDoubt) {
      session = null;
    }
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
