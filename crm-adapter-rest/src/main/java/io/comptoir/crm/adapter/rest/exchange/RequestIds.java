package io.comptoir.crm.adapter.rest.exchange;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Opens the exchange of every request and echoes its id. */
public final class RequestIds implements HttpConfiguration.Customizer {
  private static final String TRACE_PARENT = "traceparent";

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    answer.put(Exchange.REQUEST_ID, of(request).requestId());
    return request;
  }

  /** The exchange of a request, opened now when the server refused it before it was customised. */
  public static Exchange of(Request request) {
    if (request.getAttribute(Exchange.NAME) instanceof Exchange open) {
      return open;
    }
    HttpFields headers = request.getHeaders();
    Exchange opened = Exchange.of(headers.get(Exchange.REQUEST_ID), headers.get(TRACE_PARENT));
    request.setAttribute(Exchange.NAME, opened);
    return opened;
  }
}
