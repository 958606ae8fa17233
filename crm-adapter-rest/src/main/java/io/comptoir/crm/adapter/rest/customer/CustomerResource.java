package io.comptoir.crm.adapter.rest.customer;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;
import static io.comptoir.crm.domain.access.Role.TILL;

import io.comptoir.crm.adapter.rest.form.PersonJson.Mode;
import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.http.IfMatch;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Query;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.ReadTokens;
import io.comptoir.crm.application.port.in.CustomerUseCase;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.customer.CustomerId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Customers: created and changed by offices, read by everyone in the form that is theirs. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerResource {
  private static final String ADDRESS = "/v1/customers";
  private static final String PROVENANCE = "provenance";

  private final CustomerUseCase customers;
  private final TillReading tills;

  /** Asks {@code customers}; tills read as {@code tills} says. */
  public CustomerResource(CustomerUseCase customers, TillReading tills) {
    this.customers = customers;
    this.tills = tills;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({BACKOFFICE, ADMIN})
  public CompletionStage<Response> create(@Context IdempotencyKey key, JsonObject body) {
    Said said = new Said(Said.NOW.clocks(), null, key.over(body));
    return customers
        .create(PersonBody.read(body, Mode.SAID), said)
        .thenApply(done -> Replies.marked(profile(Status.CREATED, done.value(), false), done)
            .location(Replies.location(ADDRESS, done.value().customer().id()))
            .build());
  }

  @GET
  @Path("{id}")
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public Response read(
      @PathParam("id") String id,
      @Context Caller caller,
      @HeaderParam(ReadTokens.HEADER) @Nullable String token,
      @Context Query query) {
    boolean provenance = query.get("include", CustomerResource::include).isPresent();
    CustomerId customer = PathId.of(id, CustomerId::new);
    return caller.role() == Role.TILL
        ? tills.brief(caller, customer, token)
        : profile(Status.OK, find(customer), provenance).build();
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @AllowedTo({BACKOFFICE, ADMIN})
  public CompletionStage<Response> change(@PathParam("id") String id, @Context IfMatch match, JsonObject body) {
    CustomerId customer = PathId.of(id, CustomerId::new);
    long expected = match.versionOr(() -> find(customer).customer().version());
    return customers
        .change(customer, expected, PersonBody.read(body, Mode.PATCH))
        .thenApply(view -> profile(Status.OK, view, false).build());
  }

  private CustomerView find(CustomerId customer) {
    return customers.read(customer).orElseThrow(PathId::notFound);
  }

  private static ResponseBuilder profile(Status status, CustomerView view, boolean provenance) {
    return Replies.versioned(status, CustomerRepresentation.of(view, provenance), view.customer().version());
  }

  private static Optional<String> include(String word) {
    return Optional.of(word).filter(PROVENANCE::equals);
  }
}
