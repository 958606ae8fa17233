package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.exchange.Exchange;
import io.comptoir.crm.adapter.rest.exchange.RequestIds;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Hands requests to Jersey. Jersey's own container for this server is not used: it answers HEAD without the length
 * that GET has, has no place for the exchange, and builds addresses from what the client claims the host to be.
 */
final class JerseyHandler extends Handler.Abstract {
  // Our answers hold no absolute address, so the host is never needed.
  private static final String ORIGIN = "http://localhost";
  private static final URI BASE = URI.create(ORIGIN + "/");

  private final ApplicationHandler application;

  JerseyHandler(ResourceConfig config) {
    application = new ApplicationHandler(config);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    addressOf(request)
        .ifPresentOrElse(
            address -> call(request, address, new AnswerWriter(request, response, callback)),
            () -> Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400));
    return true;
  }

  private void call(Request request, URI address, AnswerWriter writer) {
    ContainerRequest call =
        new ContainerRequest(
            BASE, address, methodOf(request), NobodyYet.CONTEXT, new MapPropertiesDelegate(),
            application.getConfiguration());
    for (HttpField header : request.getHeaders()) {
      call.headers(header.getName(), header.getValue() == null ? "" : header.getValue());
    }
    call.setEntityStream(new ByteArrayInputStream(BodyHandler.bodyOf(request)));
    call.setProperty(Exchange.NAME, RequestIds.of(request));
    call.setWriter(writer);
    application.handle(call);
  }

  // HEAD is GET whose body is counted and not sent: the same headers, and a method of its own where one differs.
  private static String methodOf(Request request) {
    return HttpMethod.HEAD.is(request.getMethod()) ? HttpMethod.GET.asString() : request.getMethod();
  }

  private static Optional<URI> addressOf(Request request) {
    String path = request.getHttpURI().getPath();
    String query = request.getHttpURI().getQuery();
    try {
      return path == null || !path.startsWith("/")
          ? Optional.empty()
          : Optional.of(new URI(ORIGIN + path + (query == null ? "" : "?" + query)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
