package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.house.Question;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Looks at the database that captures go into, before and after each turn. Not thread-safe. */
final class HouseMeter implements AutoCloseable {
  private static final int PATIENCE_TURNS = 3_000;
  private static final long PATIENCE_MILLIS = 20;
  // Both were committed by the same database, which notes when: no other clock is asked, and no load is put on it.
  private static final String LAG =
      """
      select percentile_disc(%s) within group (order by lag)
      from (
        select 1000 * extract(epoch from pg_xact_commit_timestamp(c.xmin) - pg_xact_commit_timestamp(r.xmin)) as lag
        from receipt r join change c on c.entry = r.change where r.id > ? and r.id <= ?) as lags""";

  private final Connection connection;
  private final Question question;

  /**
   * A reading.
   *
   * @param receipt the number of the last receipt
   * @param log how many bytes of the log were written
   */
  record Reading(long receipt, double log) {}

  /** What came between two readings. */
  record Window(Reading from, Reading to) {
    long captures() {
      return to.receipt() - from.receipt();
    }

    double logBytes() {
      return to.log() - from.log();
    }
  }

  private HouseMeter(Connection connection) {
    this.connection = connection;
    this.question = new Question(connection);
  }

  static HouseMeter on(String url) {
    try {
      return new HouseMeter(DriverManager.getConnection(url));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Reading read() {
    return new Reading(
        question.number("select coalesce(max(id), 0) from receipt"),
        question.decimal("select pg_current_wal_lsn() - '0/0'::pg_lsn"));
  }

  /** Whether the database notes when it commits. */
  boolean knowsLag() {
    return question.text("show track_commit_timestamp").equals("on");
  }

  /** How long after their commit so many of a hundred receipts of a window were numbered, in milliseconds. */
  double lagMillis(Window window, double percent) {
    return question.decimal(
        LAG.formatted(percent / 100), window.from().receipt(), window.to().receipt());
  }

  double worstLagMillis(List<Window> windows) {
    return windows.stream().mapToDouble(window -> lagMillis(window, 100)).max().orElseThrow();
  }

  /** What its tables and indexes take. */
  long bytes() {
    return question.number(
        """
        select sum(pg_total_relation_size(oid)) from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace""");
  }

  /** Leaves so many changes to wait for their numbers, as if as many units had been committed at once. */
  void leaveWaiting(int count) {
    question.run(
        """
        insert into change_waiting (at, version, type, uuid, fact_hash)
        select 1700000000000 + n, 1, 'CAPTURE_RECORDED', decode(md5(n::text), 'hex'), null
        from generate_series(1, %d) n"""
            .formatted(count));
  }

  boolean isAnyWaiting() {
    return question.text("select exists (select 1 from change_waiting)").equals("t");
  }

  /** Waits until every change has its number. */
  void awaitNumbers() {
    try {
      for (int i = 0; isAnyWaiting(); i++) {
        if (i == PATIENCE_TURNS) {
          throw new IllegalStateException("Nobody numbers the changes");
        }
        Thread.sleep(PATIENCE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
