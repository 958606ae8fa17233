package io.comptoir.crm.adapter.rest.scan;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;

import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.ScanView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/** Scans for people who are in the customer file twice. */
@Path("/v1/duplicates/scans")
@Produces(MediaType.APPLICATION_JSON)
public final class ScanResource {
  private static final URI CURRENT = URI.create("/v1/duplicates/scans/current");
  private static final int SECONDS = 5;

  private final DuplicateScanUseCase scans;

  /** Asks {@code scans}. */
  public ScanResource(DuplicateScanUseCase scans) {
    this.scans = scans;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({BACKOFFICE, ADMIN})
  public CompletionStage<Response> request(@Context IdempotencyKey key, JsonObject body) {
    boolean everybody = Strictly.read(body, members -> Strictly.truth(members, "everybody"));
    return scans.request(everybody, key.over(body)).thenApply(ScanResource::accepted);
  }

  private static Response accepted(Done<ScanView> done) {
    return Replies.marked(
            Response.status(Status.ACCEPTED)
                .entity(ScanRepresentation.of(done.value()))
                .location(CURRENT)
                .header(HttpHeaders.RETRY_AFTER, SECONDS),
            done)
        .build();
  }

  @GET
  @Path("current")
  @AllowedTo({BACKOFFICE, ADMIN})
  public ScanRepresentation read() {
    return scans.last().map(ScanRepresentation::of).orElseThrow(PathId::notFound);
  }

  @DELETE
  @Path("current")
  @AllowedTo({BACKOFFICE, ADMIN})
  public CompletionStage<ScanRepresentation> stop() {
    return scans.stop().thenApply(last -> last.map(ScanRepresentation::of).orElseThrow(PathId::notFound));
  }
}
