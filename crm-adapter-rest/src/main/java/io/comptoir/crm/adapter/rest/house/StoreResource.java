package io.comptoir.crm.adapter.rest.house;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;
import static io.comptoir.crm.domain.access.Role.TILL;

import io.comptoir.crm.adapter.rest.http.IfMatch;
import io.comptoir.crm.adapter.rest.http.Page;
import io.comptoir.crm.adapter.rest.http.PageCut;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.application.port.in.HouseUseCase;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The stores of the house. */
@Path("/v1/stores")
@Produces(MediaType.APPLICATION_JSON)
public final class StoreResource {
  private static final PageCut<Versioned, StoreRepresentation> PAGES =
      new PageCut<>(stored -> stored.store().code().value(), StoreRepresentation::of);

  private final HouseUseCase house;

  /** Asks {@code house}. */
  public StoreResource(HouseUseCase house) {
    this.house = house;
  }

  @GET
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public Response list(@Context Caller caller, @Context Page page, @Context UriInfo address) {
    List<Versioned> own =
        house.stores().stream().filter(stored -> caller.mayWriteFor(stored.store().code())).toList();
    return PAGES.of(own, page).in(address);
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo(ADMIN)
  public CompletionStage<Response> put(
      @PathParam("code") String code, @Context HttpHeaders headers, JsonObject body) {
    StoreCode named = code(code);
    Store store = StoreSettings.read(named, body);
    Optional<Versioned> before = house.store(named);
    StorePrecondition precondition = new StorePrecondition(IfMatch.in(headers), before);
    Status status = before.isPresent() ? Status.OK : Status.CREATED;
    return precondition
        .judging(house.putStore(store, precondition.expectedVersion()))
        .thenApply(put -> Replies.versioned(status, StoreRepresentation.of(put), put.version()).build());
  }

  private static StoreCode code(String text) {
    try {
      return new StoreCode(text);
    } catch (InvalidValueException e) {
      throw PathId.notFound();
    }
  }
}
