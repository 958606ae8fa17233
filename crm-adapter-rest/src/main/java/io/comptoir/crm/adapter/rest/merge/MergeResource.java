package io.comptoir.crm.adapter.rest.merge;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;

import io.comptoir.crm.adapter.rest.customer.CustomerRepresentation;
import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.http.IfMatch;
import io.comptoir.crm.adapter.rest.http.PageAnswer;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.application.port.in.CustomerUseCase;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.MergeUseCase;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.customer.CustomerId;
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
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Merges of customers. Tills may not merge. */
@Path("/v1/customers/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
public final class MergeResource {
  private static final String CUSTOMERS = "/v1/customers";

  private final MergeUseCase merges;
  private final CustomerUseCase customers;

  /** Asks {@code merges}, and {@code customers} for versions. */
  public MergeResource(MergeUseCase merges, CustomerUseCase customers) {
    this.merges = merges;
    this.customers = customers;
  }

  @GET
  @AllowedTo({BACKOFFICE, ADMIN})
  public Response list(@PathParam("id") String id) {
    return merges
        .links(PathId.of(id, CustomerId::new))
        .map(links -> PageAnswer.of(links.stream().map(LinkRepresentation::of).toList(), Optional.empty()))
        .map(page -> Response.ok(page).build())
        .orElseThrow(PathId::notFound);
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({BACKOFFICE, ADMIN})
  public Response preview(@PathParam("id") String id, @Context IdempotencyKey key, JsonObject body) {
    CustomerId survivor = PathId.of(id, CustomerId::new);
    MergeMessage message = MergeMessage.read(body);
    return Response.ok(PreviewRepresentation.of(merges.preview(message.into(survivor, 0)))).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({BACKOFFICE, ADMIN})
  public CompletionStage<Response> merge(
      @PathParam("id") String id,
      @Context IfMatch match,
      @Context Caller caller,
      @Context IdempotencyKey key,
      JsonObject body) {
    CustomerId survivor = PathId.of(id, CustomerId::new);
    MergeMessage message = MergeMessage.read(body);
    long version = match.versionOr(() -> version(survivor));
    return merges
        .merge(message.into(survivor, version), message.decider().by(caller, key, body))
        .thenApply(MergeResource::merged);
  }

  private long version(CustomerId customer) {
    return customers.read(customer).orElseThrow(PathId::notFound).customer().version();
  }

  private static Response merged(Done<CustomerView> done) {
    CustomerView view = done.value();
    return Replies.marked(
            Replies.versioned(
                Status.CREATED, CustomerRepresentation.of(view, false), view.customer().version()), done)
        .location(Replies.location(CUSTOMERS, view.customer().id()))
        .build();
  }
}
