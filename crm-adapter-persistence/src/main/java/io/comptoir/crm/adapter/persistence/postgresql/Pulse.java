package io.comptoir.crm.adapter.persistence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database all the time whether it is there, on a thread and a connection of its own: a question that is answered
 * at once, so that its silence has no other reason than that nobody is there. A statement may take its time as long as
 * these are answered; when they are not, whoever waits is cut off, as no answer would come.
 */
final class Pulse implements AutoCloseable {
  private static final long PAUSE_MILLIS = 250;
  private static final long FAREWELL_MILLIS = 2_000;

  // No two databases answer the same, nor does one after a restart.
  private static final String WHO = "select pg_postmaster_start_time()";

  private final Connections connections;
  private final Reach reach;
  private final Thread thread;
  private @Nullable Connection connection;
  private @Nullable String known;
  private long lostAt;
  private volatile boolean closed;

  private Pulse(Connections connections, Reach reach) {
    this.connections = connections;
    this.reach = reach;
    this.thread = Threads.named("comptoir-pulse").newThread(this::beat);
  }

  /** Has asked once when it answers: from then on there is a connection by which others see this server. */
  static Pulse start(Connections connections, Reach reach) {
    Pulse started = new Pulse(connections, reach);
    started.ask();
    started.thread.start();
    return started;
  }

  // The one try after a loss comes at once: it tells whether more is lost than a connection.
  private void beat() {
    boolean lost = false;
    while (!closed) {
      boolean answered = ask();
      if (answered || lost) {
        pause();
      }
      lost = !answered;
    }
    drop();
  }

  private boolean ask() {
    try {
      meet(Query.on(open(), WHO));
      return true;
    } catch (SQLException e) {
      drop();
      miss(e);
      return false;
    }
  }

  // After a fail-over: whoever still waits for the one before waits in vain, though it may never say so.
  private void meet(String who) {
    if (known != null && !known.equals(who)) {
      connections.abandon(lostAt);
    }
    known = who;
    reach.met();
  }

  // One that lets nobody in is there: those who are in may go on.
  private void miss(SQLException reason) {
    if (Failures.isGone(reason) && !reach.missed(reason)) {
      connections.abandon(System.nanoTime());
    }
  }

  private Connection open() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = connections.pulse();
      connection = open;
    }
    return open;
  }

  private void drop() {
    Connection lost = connection;
    connection = null;
    if (lost != null) {
      lostAt = System.nanoTime();
      connections.giveBack(lost);
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(FAREWELL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
