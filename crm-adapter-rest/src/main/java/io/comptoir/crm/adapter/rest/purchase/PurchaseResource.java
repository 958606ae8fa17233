package io.comptoir.crm.adapter.rest.purchase;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;
import static io.comptoir.crm.domain.access.Role.TILL;

import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.StoreAccess;
import io.comptoir.crm.application.port.in.Done;
import io.comptoir.crm.application.port.in.PurchaseUseCase;
import io.comptoir.crm.application.port.in.PurchaseUseCase.Recorded;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.domain.access.Caller;
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
import java.util.concurrent.CompletionStage;

/** Receipts: sent alone, and read. */
@Path("/v1/purchases")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchaseResource {
  private static final String ADDRESS = "/v1/purchases";

  private final PurchaseUseCase purchases;
  private final OwnReceipts own;

  /** Asks {@code purchases}; tills about receipts of their own stores. */
  public PurchaseResource(PurchaseUseCase purchases) {
    this.purchases = purchases;
    this.own = new OwnReceipts(purchases);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public CompletionStage<Response> record(@Context Caller caller, @Context IdempotencyKey key, JsonObject body) {
    NewPurchase sent = NewPurchase.read(body);
    StoreAccess.require(caller, sent.origin().store());
    return purchases.record(sent.receipt(), sent.said(key.over(body))).thenApply(PurchaseResource::recorded);
  }

  private static Response recorded(Done<Recorded> done) {
    PurchaseView view = done.value().view();
    Status status = done.value().known() ? Status.OK : Status.CREATED;
    return Replies.marked(Replies.versioned(status, PurchaseRepresentation.of(view), view.version()), done)
        .location(Replies.location(ADDRESS, view.purchase().id()))
        .build();
  }

  @GET
  @Path("{id}")
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public Response read(@Context Caller caller, @PathParam("id") String id) {
    PurchaseView view = purchases.read(own.require(caller, id)).orElseThrow(PathId::notFound);
    return Replies.versioned(Status.OK, PurchaseRepresentation.of(view), view.version()).build();
  }
}
