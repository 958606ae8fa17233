package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.json.CanonicalJson;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.Public;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** A little of everything that resources do. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StubResource {
  record Thing(String thingName, Instant seenAt, Optional<String> absent) {
    static Thing named(String name) {
      return new Thing(name, Instant.parse("2026-11-21T14:04:05Z"), Optional.empty());
    }
  }

  record Echo(String canonical, int size) {}

  @GET
  @Path("{name}")
  @Public
  public Response thing(@PathParam("name") String name) {
    return Response.ok(Thing.named(name)).tag(ETags.of(3)).build();
  }

  @GET
  @Path("of/{size}")
  @Public
  public Thing large(@PathParam("size") int size) {
    return Thing.named("x".repeat(size));
  }

  @GET
  @Public
  public Response list(@Context Page page, @Context UriInfo address) {
    int from = page.after().map(cursor -> cursor.as(Integer::valueOf)).orElse(0);
    List<Integer> items = IntStream.range(from, Math.min(from + page.limit(), 5)).boxed().toList();
    int to = from + items.size();
    return PageAnswer.of(items, to < 5 ? Optional.of(new Cursor("" + to)) : Optional.empty()).in(address);
  }

  @POST
  @Public
  public Echo echo(JsonObject body) {
    String canonical = CanonicalJson.text(body);
    return new Echo(canonical.length() < 1000 ? canonical : "", canonical.length());
  }

  @POST
  @Path("later")
  @Public
  public CompletionStage<Echo> later(JsonObject body) {
    return CompletableFuture.supplyAsync(() -> echo(body));
  }

  @POST
  @Path("broken/{how}")
  @Public
  public CompletionStage<Echo> broken(@PathParam("how") String how) {
    return switch (how) {
      case "now" -> throw new IllegalStateException("Camille Martin lives at 12 rue de la Paix");
      case "later" -> CompletableFuture.failedFuture(new IllegalStateException("Camille Martin"));
      case "value" -> throw new InvalidValueException(FaultCode.PHONE_UNUSABLE, "A phone has digits");
      default -> throw new StorageDown();
    };
  }

  static final class StorageDown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @PATCH
  @Path("{name}")
  @Public
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  public Thing change(@PathParam("name") String name, @Context IfMatch version, JsonObject patch) {
    version.require(3);
    return Thing.named(name);
  }

  @POST
  @Path("prefer")
  @Public
  public Response prefer(@Context Preferences preferences, JsonObject body) {
    var handling = preferences.handlingOr(Preferences.Handling.LENIENT);
    return Response.noContent().header(Preferences.APPLIED, handling.applied()).build();
  }

  @GET
  @Path("typed")
  @Public
  public Thing typed(@QueryParam("day") int day) {
    return Thing.named("x".repeat(day));
  }

  @GET
  @Path("slow")
  @Public
  public Thing slow() throws InterruptedException {
    Thread.sleep(800);
    return Thing.named(Thread.currentThread().toString());
  }

  @GET
  @Path("mine/{name}")
  @AllowedTo({Role.TILL, Role.ADMIN})
  public Thing mine(@Context Caller caller, @PathParam("name") String name) {
    return Thing.named(caller.role().word());
  }

  @GET
  @Path("admin/{name}")
  @AllowedTo(Role.ADMIN)
  public Thing admin(@Context Caller caller, @PathParam("name") String name) {
    return Thing.named(name);
  }
}
