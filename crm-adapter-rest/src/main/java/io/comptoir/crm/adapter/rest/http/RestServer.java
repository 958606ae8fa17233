package io.comptoir.crm.adapter.rest.http;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;

/** A running server. Thread-safe. */
public final class RestServer implements AutoCloseable {
  private final Server server;

  private RestServer(Server server) {
    this.server = server;
  }

  /**
   * Starts to answer.
   *
   * @throws PortInUseException when another program has the port
   * @throws RestServerException when it cannot start for another reason
   */
  public static RestServer start(RestServerSettings settings, RestParts parts) {
    RestServer rest = new RestServer(JettyAssembly.of(settings, parts));
    try {
      rest.server.start();
      return rest;
    } catch (Exception e) {
      rest.close();
      throw taken(e).<RuntimeException>map(cause -> new PortInUseException(settings.port(), e))
          .orElseGet(() -> new RestServerException("the server cannot start", e));
    }
  }

  /** The port it listens on, also when a free one was asked for. */
  public int port() {
    return ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** Takes no more calls, lets those under way end within the time set, then stops. */
  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new RestServerException("the server did not stop in order", e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static Optional<Throwable> taken(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(BindException.class::isInstance)
        .findFirst();
  }
}
