package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.adapter.persistence.jdbi.ChangeNumberer;
import io.comptoir.crm.adapter.persistence.jdbi.ChangeNumberer.Look;
import io.comptoir.crm.adapter.persistence.jdbi.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers changes after their commit, on a thread and a connection of its own: soon after this server's commits, and every
 * now and then for those of others. In every round one server is elected; the others find nothing left to do.
 */
final class Numberer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Numberer.class);
  private static final int MOST_AT_A_TIME = 1_000;
  private static final long LONGEST_WAIT_MILLIS = 50;
  // Each round costs a sync of the disk: better some changes at a time than each by itself.
  private static final long GATHERING_MILLIS = 5;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;
  private static final long FAREWELL_MILLIS = 2_000;
  private static final Duration NOTEWORTHY_LAG = Duration.ofSeconds(10);
  private static final long SEARCH_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
  // Where such a search takes long, it must not be all that is done.
  private static final int SEARCH_PART = 10;

  private final Connections connections;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private @Nullable Connection connection;
  private @Nullable ChangeNumberer changes;
  private volatile long completeAt = System.nanoTime();
  private volatile boolean closed;
  private long nextSearch = System.nanoTime();
  private boolean late;

  private Numberer(Connections connections) {
    this.connections = connections;
    this.thread = Threads.named("comptoir-numberer").newThread(this::work);
  }

  static Numberer start(Connections connections) {
    Numberer started = new Numberer(connections);
    started.thread.start();
    return started;
  }

  /** Says that something was committed. */
  void wake() {
    if (woken.availablePermits() == 0) {
      woken.release();
    }
  }

  /** How long ago this server last saw every committed change numbered. */
  Duration lag() {
    return Duration.ofNanos(System.nanoTime() - completeAt);
  }

  private void work() {
    while (!closed) {
      try {
        int numbered = numberOnce();
        tell(null);
        if (numbered < MOST_AT_A_TIME) {
          rest(numbered);
        }
      } catch (SQLException | RuntimeException e) {
        tell(e);
        pause();
      }
    }
  }

  private int numberOnce() throws SQLException {
    long begun = System.nanoTime();
    boolean search = begun - nextSearch >= 0;
    OptionalInt numbered = round(search ? Look.EVERYWHERE : Look.USUAL);
    if (search) {
      long took = System.nanoTime() - begun;
      nextSearch = begun + Math.max(SEARCH_EVERY_NANOS, SEARCH_PART * took);
    }
    return numbered.orElse(0);
  }

  private void rest(int numbered) {
    try {
      if (numbered > 0) {
        TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
      }
      if (woken.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void tell(@Nullable Exception failure) {
    boolean before = late;
    late = lag().compareTo(NOTEWORTHY_LAG) > 0;
    if (late && !before) {
      LOG.warn("The feed shows no change since {} s: those that wait cannot be numbered", lag().toSeconds(), failure);
    } else if (before && !late) {
      LOG.info("Changes are numbered again");
    }
  }

  /** Numbers everything committed so far, whoever is elected. */
  void settle() throws SQLException {
    OptionalInt numbered = round(Look.EVERYWHERE);
    while (numbered.isEmpty() || numbered.getAsInt() > 0) {
      numbered = round(Look.EVERYWHERE);
    }
  }

  private synchronized OptionalInt round(Look look) throws SQLException {
    long begun = System.nanoTime();
    OptionalInt numbered = roundOrDrop(look);
    if (numbered.isPresent() && numbered.getAsInt() < MOST_AT_A_TIME) {
      completeAt = begun;
    }
    return numbered;
  }

  private OptionalInt roundOrDrop(Look look) throws SQLException {
    try {
      Connection open = open();
      OptionalInt numbered = numberer(open).number(look, MOST_AT_A_TIME);
      open.commit();
      return numbered;
    } catch (SQLException | RuntimeException e) {
      drop();
      throw e;
    }
  }

  private Connection open() throws SQLException {
    Connection known = connection;
    if (known == null) {
      known = connections.numberer();
      connection = known;
    }
    return known;
  }

  private ChangeNumberer numberer(Connection open) {
    ChangeNumberer known = changes;
    if (known == null) {
      known = new ChangeNumberer(Sql.atOnceOverNetwork(open));
      changes = known;
    }
    return known;
  }

  private synchronized void drop() {
    Connection lost = connection;
    connection = null;
    changes = null;
    if (lost != null) {
      connections.giveBack(lost);
    }
  }

  /** Numbers what is left, as far as it can, and ends. */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      thread.join(FAREWELL_MILLIS);
      round(Look.EVERYWHERE);
    } catch (SQLException | RuntimeException e) {
      LOG.debug("The last changes are left to another server", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      drop();
    }
  }
}
