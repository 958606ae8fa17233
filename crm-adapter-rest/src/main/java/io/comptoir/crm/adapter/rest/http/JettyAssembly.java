package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.exchange.AccessLog;
import io.comptoir.crm.adapter.rest.exchange.RequestIds;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Puts the HTTP server together. */
final class JettyAssembly {
  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 1;
  private static final int READERS = 8;

  private JettyAssembly() {}

  static Server of(RestServerSettings settings, RestParts parts) {
    Server server = new Server(readers());
    GracefulHandler graceful = new GracefulHandler(bodies(settings, parts));
    parts.metrics().watchInFlight(graceful::getCurrentRequestCount);
    server.setHandler(graceful);
    server.setErrorHandler(new ProblemErrorHandler());
    server.setRequestLog(new RequestLog.Collection(new AccessLog(), parts.metrics()));
    server.setStopTimeout(settings.stopTimeout().toMillis());
    ServerConnector connector = connector(server, settings);
    server.addConnector(connector);
    parts.metrics().watchConnections(() -> connector.getConnectedEndPoints().size());
    server.addBean(new NetworkConnectionLimit(settings.maxConnections(), server));
    return server;
  }

  private static BodyHandler bodies(RestServerSettings settings, RestParts parts) {
    CallQueue calls = new CallQueue(new JerseyHandler(JerseyAssembly.of(parts)), settings.maxThreads());
    return new BodyHandler(calls, new BodyLimits(settings));
  }

  // These read requests and hand them on; none of them works on a call, and none waits for a client.
  private static QueuedThreadPool readers() {
    QueuedThreadPool pool = new QueuedThreadPool(READERS, READERS);
    pool.setName("http");
    return pool;
  }

  private static ServerConnector connector(Server server, RestServerSettings settings) {
    HttpConfiguration http = configuration(settings);
    ServerConnector connector = new ServerConnector(server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idleTimeout().toMillis());
    connector.addBean(new HeaderDeadline(connector, settings.headerTimeout()));
    return connector;
  }

  private static HttpConfiguration configuration(RestServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(settings.maxHeaderBytes());
    // Jetty keeps the headers of each connection in a trie of 100 KB: with 256 connections 25 of 45 MB that live, measured,
    // and so the longest pause of a collection.
    http.setHeaderCacheSize(0);
    http.setIdleTimeout(settings.idleTimeout().toMillis());
    http.setUriCompliance(UriCompliance.RFC3986);
    http.addCustomizer(new RequestIds());
    return http;
  }
}
