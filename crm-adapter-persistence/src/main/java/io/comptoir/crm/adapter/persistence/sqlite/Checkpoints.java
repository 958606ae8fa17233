package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.sqlite.LogFile.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Brings what the log holds into the database, after answers were told: when nobody waits, or when the log is long.
 *
 * <p>The engine would do it by itself, within a commit, and keep to itself that a sync of the database failed. It counts
 * pages as brought over that it never synced, when a reader of an older state cut that checkpoint short: if the system drops
 * them in a failing sync, the next good one lets the log go that alone still holds them.
 */
final class Checkpoints {
  private static final Duration WAIT_FOR_READERS = Duration.ofMillis(50);

  private final LogLimits limits;
  private final LogFile log;
  private final Duration patience;
  private Turn last = Turn.NONE;

  Checkpoints(Path database, LogLimits limits, Duration patience) {
    this.limits = limits;
    this.log = LogFile.of(database);
    this.patience = patience;
  }

  /** Runs a checkpoint if one is due; {@code quiet} is asked, and may wait, only when that decides it. */
  void tidy(Connection connection, BooleanSupplier quiet) throws SQLException, IOException {
    if (log.reaches(limits.quiet(), last)
        && (log.reaches(limits.busy(), last) || quiet.getAsBoolean())) {
      last = log.turn(log.reaches(limits.most(), Turn.NONE) ? waiting(connection) : passing(connection));
    }
  }

  /** Has all of the log brought to the disk, and the log begun anew. Answers whether nobody was in the way. */
  boolean all(Connection connection) throws SQLException {
    last = Turn.NONE;
    try (Statement statement = connection.createStatement();
        ResultSet checkpoint = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
      return checkpoint.next() && checkpoint.getInt("busy") == 0;
    }
  }

  private static long passing(Connection connection) throws SQLException {
    return pages(connection, "pragma wal_checkpoint(passive)");
  }

  // Tills wait along with it, so it is not patient: a backup holds its state for minutes, other readers for moments.
  private long waiting(Connection connection) throws SQLException {
    wait(connection, WAIT_FOR_READERS);
    try {
      return pages(connection, "pragma wal_checkpoint(restart)");
    } finally {
      wait(connection, patience);
    }
  }

  private static long pages(Connection connection, String pragma) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet checkpoint = statement.executeQuery(pragma)) {
      return checkpoint.next() ? Math.max(0, checkpoint.getLong("log")) : 0;
    }
  }

  private static void wait(Connection connection, Duration longest) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = " + longest.toMillis());
    }
  }
}
