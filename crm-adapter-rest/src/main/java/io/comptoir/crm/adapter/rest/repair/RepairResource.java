package io.comptoir.crm.adapter.rest.repair;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;

import io.comptoir.crm.adapter.rest.form.Uuids;
import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.http.IfMatch;
import io.comptoir.crm.adapter.rest.http.Page;
import io.comptoir.crm.adapter.rest.http.PageCut;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.RepairUseCase;
import io.comptoir.crm.application.port.in.RepairUseCase.Deciding;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.capture.RepairId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;

/** What was kept aside. */
@Path("/v1/repairs")
@Produces(MediaType.APPLICATION_JSON)
public final class RepairResource {
  private static final PageCut<Repair, RepairRepresentation> PAGES =
      new PageCut<>(repair -> repair.id().toString(), RepairRepresentation::of);

  private final RepairUseCase repairs;

  /** Asks {@code repairs}. */
  public RepairResource(RepairUseCase repairs) {
    this.repairs = repairs;
  }

  @GET
  @AllowedTo({BACKOFFICE, ADMIN})
  public Response list(@Context Page page, @Context UriInfo address) {
    RepairId after = page.after().map(cursor -> cursor.as(RepairResource::place)).orElse(null);
    return PAGES.first(repairs.open(after, page.limit() + 1), page.limit()).in(address);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({BACKOFFICE, ADMIN})
  public CompletionStage<Response> decide(
      @PathParam("id") String id, @Context IfMatch match, @Context IdempotencyKey key, JsonObject body) {
    Repair repair = repairs.read(PathId.of(id, RepairId::new)).orElseThrow(PathId::notFound);
    RepairDecision decision = RepairDecision.read(body, repair.fault().pointer());
    Deciding how = new Deciding(match.versionOr(() -> repair.progress().version()), key.over(body));
    return decision.on(repairs, repair.id(), how).thenApply(RepairResource::decided);
  }

  private static Response decided(Done<Repair> done) {
    Repair repair = done.value();
    return Replies.marked(
        Replies.versioned(Status.OK, RepairRepresentation.of(repair), repair.progress().version()), done).build();
  }

  private static RepairId place(String position) {
    return Uuids.parse(position).map(RepairId::new).orElseThrow(() -> new IllegalArgumentException("no id"));
  }
}
