package io.comptoir.crm.adapter.persistence.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/**
 * Copies a database that is being written to, with the engine's online backup.
 *
 * <p>That copy begins anew whenever another process commits between two of its steps, and never ends beside busy tills,
 * unless the connection it reads from is inside a read transaction: then it copies that one state. Writers go on all the
 * while; only the write-ahead log cannot be shortened until the copy is done. {@code VACUUM INTO} does not stop writers
 * either, but sorts every row anew, which costs several times the processor time, and cannot tell how far it is.
 */
final class SnapshotCopy {
  private static final int BUSY_WAIT_MILLIS = 100;
  private static final int BUSY_WAITS = 100;

  private final Connections source;
  private final CopyPace pace;

  SnapshotCopy(Connections source, CopyPace pace) {
    this.source = source;
    this.pace = pace;
  }

  void to(Path file, CopyProgress progress) throws SQLException {
    try (Connection connection = source.examiner()) {
      long pageSize = pin(connection);
      DB engine = connection.unwrap(SQLiteConnection.class).getDatabase();
      DB.ProgressObserver steps = (remaining, pages) -> step((pages - remaining) * pageSize, pages * pageSize, progress);
      require(engine.backup("main", file.toString(), steps, BUSY_WAIT_MILLIS, BUSY_WAITS, pace.pages()));
    }
  }

  // The first look after begin fixes the state that is read until the connection is closed.
  private static long pin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin");
      statement.executeQuery("select count(*) from sqlite_schema").close();
      try (ResultSet size = statement.executeQuery("pragma page_size")) {
        return size.getLong(1);
      }
    }
  }

  private void step(long bytes, long ofBytes, CopyProgress progress) {
    progress.reached(bytes, ofBytes);
    LockSupport.parkNanos(pace.pause().toNanos());
  }

  private static void require(int code) throws SQLException {
    SQLiteErrorCode meaning = SQLiteErrorCode.getErrorCode(code);
    if (meaning != SQLiteErrorCode.SQLITE_OK && meaning != SQLiteErrorCode.SQLITE_DONE) {
      throw new SQLException(meaning.message, "", code);
    }
  }
}
