package io.comptoir.crm.adapter.rest.merge;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;

import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.http.IfMatch;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.application.port.in.CustomerUseCase;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.MergeUseCase;
import io.comptoir.crm.application.port.in.MergeUseCase.Unmerged;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.customer.CustomerId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.CompletionStage;

/** Undoes the merge that retired a customer. */
@Path("/v1/customers/{id}/unmerge")
@Produces(MediaType.APPLICATION_JSON)
public final class UnmergeResource {
  private final MergeUseCase merges;
  private final CustomerUseCase customers;

  /** Asks {@code merges}, and {@code customers} for versions. */
  public UnmergeResource(MergeUseCase merges, CustomerUseCase customers) {
    this.merges = merges;
    this.customers = customers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({BACKOFFICE, ADMIN})
  public CompletionStage<Response> unmerge(
      @PathParam("id") String id,
      @Context IfMatch match,
      @Context Caller caller,
      @Context IdempotencyKey key,
      JsonObject body) {
    CustomerId retired = PathId.of(id, CustomerId::new);
    DeciderJson decider = Strictly.read(body, DeciderJson::read);
    long version = match.versionOr(() -> customers.read(retired).orElseThrow(PathId::notFound).customer().version());
    return merges.unmerge(retired, version, decider.by(caller, key, body)).thenApply(UnmergeResource::unmerged);
  }

  private static Response unmerged(Done<Unmerged> done) {
    long version = done.value().restored().customer().version();
    return Replies.marked(Replies.versioned(Status.OK, UnmergedRepresentation.of(done.value()), version), done).build();
  }
}
