package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.application.port.in.Done;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** The answers that resources share. */
public final class Replies {
  private Replies() {}

  /** A thing in its version. */
  public static ResponseBuilder versioned(Status status, Object body, long version) {
    return Response.status(status).entity(body).tag(ETags.of(version));
  }

  /** This answer, marked when the operation had been executed before. */
  public static ResponseBuilder marked(ResponseBuilder answer, Done<?> done) {
    return done.replayed() ? answer.header(IdempotencyKey.REPLAYED, "true") : answer;
  }

  /** The address of a thing: no host, since only the client knows under which one it came. */
  public static URI location(String collection, Object id) {
    return URI.create(collection + "/" + id);
  }
}
