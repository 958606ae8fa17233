package io.comptoir.crm.adapter.rest.exchange;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request: no path, no query, no header but the request id, so that nobody stands in it. */
public final class AccessLog implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.comptoir.crm.access");

  @Override
  public void log(Request request, Response answer) {
    if (LOG.isInfoEnabled()) {
      Exchange exchange = RequestIds.of(request);
      LOG.info(
          "method={} route={} status={} millis={} bytes={} key={} request={} trace={}",
          method(request),
          exchange.route(),
          answer.getStatus(),
          TimeUnit.NANOSECONDS.toMillis(nanos(request)),
          Response.getContentBytesWritten(answer),
          exchange.key().map(Object::toString).orElse("-"),
          exchange.requestId(),
          exchange.traceId().orElse("-"));
    }
  }

  /** The method, or one word for all that this server does not know: a client can invent any number of them. */
  public static String method(Request request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
      default -> "OTHER";
    };
  }

  /** How long the request has been here, since its headers were read. */
  public static long nanos(Request request) {
    return System.nanoTime() - request.getHeadersNanoTime();
  }
}
