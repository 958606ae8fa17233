package io.comptoir.crm.adapter.rest.consent;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;
import static io.comptoir.crm.domain.access.Role.TILL;

import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.http.Page;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Query;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.MetCustomers;
import io.comptoir.crm.adapter.rest.security.ReadTokens;
import io.comptoir.crm.application.port.in.ConsentUseCase;
import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.consent.ConsentLedger;
import io.comptoir.crm.domain.customer.CustomerId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

/** What a customer agreed to. */
@Path("/v1/customers/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentResource {
  private final ConsentUseCase consents;
  private final MetCustomers met;
  private final Clock clock;

  /** Asks {@code consents}; tills decide for the customers they have met. */
  public ConsentResource(ConsentUseCase consents, MetCustomers met, Clock clock) {
    this.consents = consents;
    this.met = met;
    this.clock = clock;
  }

  @GET
  @AllowedTo({BACKOFFICE, ADMIN})
  public Response read(
      @PathParam("id") String id, @Context Query query, @Context Page page, @Context UriInfo address) {
    boolean history = query.get("history", Words::bool).orElse(false);
    ConsentLedger ledger = consents.ledger(PathId.of(id, CustomerId::new)).orElseThrow(PathId::notFound);
    ConsentsRepresentation states = ConsentsRepresentation.of(ledger, clock.now());
    return history ? states.with(DecisionRepresentation.page(ledger, page)).in(address) : Response.ok(states).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public CompletionStage<Response> decide(
      @PathParam("id") String id,
      @Context Caller caller,
      @HeaderParam(ReadTokens.HEADER) @Nullable String token,
      @Context IdempotencyKey key,
      JsonObject body) {
    CustomerId customer = PathId.of(id, CustomerId::new);
    if (!met.includes(caller, customer, token)) {
      throw PathId.notFound();
    }
    NewDecision sent = NewDecision.read(body, caller);
    return consents
        .decide(customer, sent.form(), sent.said(key.over(body)))
        .thenApply(done -> Replies.marked(Response.status(Status.CREATED), done)
            .entity(DecisionRepresentation.of(done.value()))
            .build());
  }
}
