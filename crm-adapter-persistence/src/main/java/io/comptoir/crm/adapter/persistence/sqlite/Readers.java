package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.Repositories;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;

/** The connections that read, opened when they are first needed. Thread-safe. */
final class Readers implements AutoCloseable {
  private final Connections connections;
  private final SqliteSettings settings;
  private final Semaphore free;
  private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Connections connections, SqliteSettings settings) {
    this.connections = connections;
    this.settings = settings;
    this.free = new Semaphore(settings.readers());
  }

  <T> T read(Function<Repositories, T> question) {
    acquire();
    try {
      return onSession(question);
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new OverloadedException(settings.retryAfter());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OverloadedException(settings.retryAfter());
    }
    if (closed) {
      free.release();
      throw new IllegalStateException("The storage is closed");
    }
  }

  private <T> T onSession(Function<Repositories, T> question) {
    try {
      Session session = take();
      session.begin();
      return ask(session, question);
    } catch (SQLException e) {
      throw Failures.unavailable(e);
    }
  }

  private Session take() throws SQLException {
    Session waiting = idle.pollFirst();
    return waiting != null ? waiting : open();
  }

  private Session open() throws SQLException {
    Connection connection = connections.reader();
    try {
      return Session.reading(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  // The state read is that of the first look after begin, and stays so until commit.
  private <T> T ask(Session session, Function<Repositories, T> question) throws SQLException {
    boolean sound = false;
    try {
      T answer = question.apply(session.repositories());
      sound = true;
      return answer;
    } catch (JdbiException e) {
      throw unchecked(Failures.ofWork(e));
    } catch (RuntimeException e) {
      sound = true;
      throw e;
    } finally {
      giveBack(session, sound);
    }
  }

  private static RuntimeException unchecked(Throwable told) {
    return told instanceof RuntimeException already ? already : new IllegalStateException(told);
  }

  private void giveBack(Session session, boolean sound) throws SQLException {
    if (sound) {
      session.commit();
      idle.addFirst(session);
    } else {
      session.close();
    }
  }

  /** Waits for the reads under way, and closes the connections. */
  @Override
  public void close() {
    closed = true;
    boolean all = acquireAll();
    for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
      close(session);
    }
    if (all) {
      free.release(settings.readers());
    }
  }

  private boolean acquireAll() {
    try {
      return free.tryAcquire(settings.readers(), settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void close(Session session) {
    try {
      session.close();
    } catch (SQLException e) {
      // nothing was written here
    }
  }
}
