package io.comptoir.crm.adapter.persistence.postgresql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs again what lost a race against another unit of work, after a while that nobody else waits too: the second one sees
 * what the first one did. A lost connection is tried again on another one. Bounded; thread-safe.
 */
final class Attempts {
  private static final int MOST_RACES = 30;
  private static final int MOST_LOST = 10;
  private static final int BESIDE_OTHERS = 3;
  private static final long LONGEST_PAUSE_MICROS = 50_000;
  private static final long FIRST_PAUSE_MICROS = 1_000;

  private final Duration retryAfter;
  private final Lock unlucky = new ReentrantLock(true);

  Attempts(Duration retryAfter) {
    this.retryAfter = retryAfter;
  }

  /** What is tried; nothing of it is stored when it fails. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws SQLException;
  }

  /** After how long to come again when too much was going on. */
  Duration retryAfter() {
    return retryAfter;
  }

  <T> T run(Attempt<T> attempt) {
    for (int tried = 1; ; tried++) {
      try {
        return tried <= BESIDE_OTHERS ? attempt.run() : alone(attempt);
      } catch (SQLException | RuntimeException thrown) {
        passOn(thrown, tried);
      }
    }
  }

  // Everybody at once about one customer: those who lost several times go one by one, or they would lose to each other.
  private <T> T alone(Attempt<T> attempt) throws SQLException {
    unlucky.lock();
    try {
      return attempt.run();
    } finally {
      unlucky.unlock();
    }
  }

  // Returns when it is worth another attempt.
  private void passOn(Exception thrown, int tried) {
    SQLException reason = Failures.reason(thrown).orElse(null);
    if (reason == null) {
      throw (RuntimeException) thrown;
    }
    if (tried >= most(reason)) {
      throw Failures.translated(reason, retryAfter);
    }
    if (!Failures.isTaken(reason)) {
      pause(tried, reason);
    }
  }

  // A key that is taken may be so by another unit, which is done by now: the next attempt sees it. The first units of a new
  // house may meet at one key after the other (till, advisor, names of fields).
  private static int most(SQLException reason) {
    if (Failures.isLostRace(reason) || Failures.isTaken(reason)) {
      return MOST_RACES;
    }
    return Failures.isGone(reason) ? MOST_LOST : 1;
  }

  private void pause(int tried, SQLException reason) {
    long most = Math.min(LONGEST_PAUSE_MICROS, FIRST_PAUSE_MICROS << Math.min(tried, Long.BYTES));
    try {
      TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failures.translated(reason, retryAfter);
    }
  }
}
