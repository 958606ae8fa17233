package io.comptoir.crm.adapter.rest.purchase;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;
import static io.comptoir.crm.domain.access.Role.TILL;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.http.IfMatch;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.MetCustomers;
import io.comptoir.crm.adapter.rest.security.ReadTokens;
import io.comptoir.crm.application.port.in.PurchaseUseCase;
import io.comptoir.crm.application.port.in.PurchaseView;
import io.comptoir.crm.application.port.out.IdGenerator;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Whose a receipt is. */
@Path("/v1/purchases/{id}/customer")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchaseOwnerResource {
  private final PurchaseUseCase purchases;
  private final OwnReceipts own;
  private final MetCustomers met;
  private final IdGenerator ids;

  /** Asks {@code purchases}; tills attach their own receipts to customers they have met. Operations get {@code ids}. */
  public PurchaseOwnerResource(PurchaseUseCase purchases, MetCustomers met, IdGenerator ids) {
    this.purchases = purchases;
    this.own = new OwnReceipts(purchases);
    this.met = met;
    this.ids = ids;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public CompletionStage<Response> attach(
      @Context Caller caller,
      @PathParam("id") String id,
      @HeaderParam(ReadTokens.HEADER) @Nullable String token,
      @Context IfMatch match,
      JsonObject body) {
    PurchaseId purchase = own.require(caller, id);
    CustomerId customer = Strictly.read(body, PurchaseOwnerResource::customer).orElseThrow();
    if (!met.includes(caller, customer, token)) {
      throw ProblemException.of(FaultCode.CUSTOMER_UNKNOWN, "No customer has this id").at("/customer_id");
    }
    return assign(purchase, match, customer);
  }

  @DELETE
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public CompletionStage<Response> detach(
      @Context Caller caller, @PathParam("id") String id, @Context IfMatch match) {
    return assign(own.require(caller, id), match, null);
  }

  private CompletionStage<Response> assign(PurchaseId id, IfMatch match, @Nullable CustomerId customer) {
    long expected = match.versionOr(() -> purchases.read(id).orElseThrow(PathId::notFound).version());
    return purchases
        .assign(id, expected, customer, new OperationId(ids.next()))
        .thenApply(PurchaseOwnerResource::assigned);
  }

  private static Response assigned(PurchaseView view) {
    return Replies.versioned(Status.OK, PurchaseRepresentation.of(view), view.version()).build();
  }

  private static Optional<CustomerId> customer(Members members) {
    return members.uuid("customer_id").map(CustomerId::new).or(() -> Strictly.missing(members, "customer_id"));
  }
}
