package io.comptoir.crm.adapter.rest.feed;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;

import io.comptoir.crm.adapter.rest.http.Cursor;
import io.comptoir.crm.adapter.rest.http.Page;
import io.comptoir.crm.adapter.rest.http.PageAnswer;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.application.port.in.ChangeFeedUseCase;
import io.comptoir.crm.domain.feed.Change;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** The feed. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public final class ChangeResource {
  private final ChangeFeedUseCase feed;

  /** Reads {@code feed}. */
  public ChangeResource(ChangeFeedUseCase feed) {
    this.feed = feed;
  }

  // Unlike other lists it has no end: whoever has read everything asks with the same place again.
  @GET
  @AllowedTo({BACKOFFICE, ADMIN})
  public Response read(@Context Page page, @Context UriInfo address) {
    long after = page.after().map(cursor -> cursor.as(ChangeResource::seq)).orElse(0L);
    List<Change> changes = feed.after(after, page.limit());
    long next = changes.isEmpty() ? after : changes.get(changes.size() - 1).seq();
    List<ChangeRepresentation> items = changes.stream().map(ChangeRepresentation::of).toList();
    return PageAnswer.of(items, Optional.of(new Cursor(Long.toString(next)))).in(address);
  }

  private static long seq(String position) {
    if (!position.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("no number of a change");
    }
    return Long.parseLong(position);
  }
}
