package io.comptoir.crm.adapter.rest.house;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;
import static io.comptoir.crm.domain.access.Role.TILL;

import io.comptoir.crm.adapter.rest.http.Page;
import io.comptoir.crm.adapter.rest.http.PageCut;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.application.port.in.HouseUseCase;
import io.comptoir.crm.domain.consent.Notice;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;

/** The wordings shown to customers. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticeResource {
  private static final PageCut<Notice, NoticeRepresentation> PAGES =
      new PageCut<>(NoticeResource::name, NoticeRepresentation::of);

  private final HouseUseCase house;

  /** Asks {@code house}. */
  public NoticeResource(HouseUseCase house) {
    this.house = house;
  }

  @GET
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public Response list(@Context Page page, @Context UriInfo address) {
    return PAGES.of(house.notices(), page).in(address);
  }

  @PUT
  @Path("{id}/{version}/{language}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo(ADMIN)
  public CompletionStage<Response> put(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @PathParam("language") String language,
      JsonObject body) {
    NoticeName name = NoticeName.of(id, version, language);
    return house.putNotice(NewNotice.read(name, body)).thenApply(done -> {
      Status status = done.replayed() ? Status.OK : Status.CREATED;
      return Response.status(status).entity(NoticeRepresentation.of(done.value())).build();
    });
  }

  private static String name(Notice notice) {
    return String.join("\n", notice.id().value(), notice.version(), notice.language().value());
  }
}
