package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.adapter.rest.http.RestServerSettings;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What the HTTP container can answer at most: with the program's acceptors and selectors, and nothing else. */
final class BareServer {
  private BareServer() {}

  static Started answering(byte[] bytes) throws Exception {
    Server server = new Server(new QueuedThreadPool());
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(RestServerSettings.ofDefaults().host());
    server.addConnector(connector);
    server.setHandler(new SameBytes(bytes));
    server.start();
    return new Started(connector.getLocalPort(), Stack.NO_KEY, Stack.NO_KEY, server::stop);
  }

  private static final class SameBytes extends Handler.Abstract.NonBlocking {
    private final byte[] bytes;

    SameBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
      response.write(true, ByteBuffer.wrap(bytes), callback);
      return true;
    }
  }
}
