package io.comptoir.crm.adapter.rest.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose headers drip in: every byte resets the server's idle timeout, so a request line sent a
 * letter at a time would hold a connection for hours.
 */
final class HeaderDeadline extends AbstractLifeCycle implements Connection.Listener {
  private static final long PERIOD_MILLIS = 500;

  private final ServerConnector connector;
  private final long patienceNanos;
  private final Map<HttpConnection, Progress> watched = new ConcurrentHashMap<>();
  private volatile Scheduler.Task next = () -> true;

  HeaderDeadline(ServerConnector connector, Duration patience) {
    this.connector = connector;
    this.patienceNanos = patience.toNanos();
  }

  /** When a connection last waited for a request or worked on one, and how many it had begun by then. */
  private record Progress(long requests, long atNanos) {
    static Progress of(HttpConnection connection) {
      return new Progress(connection.getMessagesIn(), System.nanoTime());
    }

    boolean isAmongHeaders(HttpConnection connection) {
      boolean begun = connection.getParser().inHeaderState() && !connection.getParser().isStart();
      boolean working = connection.getHttpChannel().getRequest() != null;
      return begun && !working && connection.getMessagesIn() == requests;
    }
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof HttpConnection http) {
      watched.put(http, Progress.of(http));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (connection instanceof HttpConnection http) {
      watched.remove(http);
    }
  }

  @Override
  protected void doStart() {
    schedule();
  }

  @Override
  protected void doStop() {
    next.cancel();
    watched.clear();
  }

  private void sweep() {
    long now = System.nanoTime();
    watched.replaceAll((connection, last) -> judged(connection, last, now));
    schedule();
  }

  private Progress judged(HttpConnection connection, Progress last, long now) {
    if (!last.isAmongHeaders(connection)) {
      return Progress.of(connection);
    }
    if (now - last.atNanos() > patienceNanos) {
      connection.getEndPoint().close();
    }
    return last;
  }

  private void schedule() {
    next = connector.getScheduler().schedule(this::sweep, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }
}
