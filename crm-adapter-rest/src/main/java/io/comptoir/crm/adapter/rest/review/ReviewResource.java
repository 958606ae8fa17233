package io.comptoir.crm.adapter.rest.review;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;

import io.comptoir.crm.adapter.rest.form.Uuids;
import io.comptoir.crm.adapter.rest.http.IdempotencyKey;
import io.comptoir.crm.adapter.rest.http.IfMatch;
import io.comptoir.crm.adapter.rest.http.Page;
import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Replies;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.application.port.in.ReviewUseCase;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.review.ReviewId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;

/** Who is who: the open questions, and their decisions. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewResource {
  private final ReviewUseCase reviews;

  /** Asks {@code reviews}. */
  public ReviewResource(ReviewUseCase reviews) {
    this.reviews = reviews;
  }

  @GET
  @AllowedTo({BACKOFFICE, ADMIN})
  public Response list(@Context Page page, @Context UriInfo address, @Context HttpHeaders headers) {
    ReviewId after = page.after().map(cursor -> cursor.as(ReviewResource::place)).orElse(null);
    return Reader.of(headers).pages().first(reviews.open(after, page.limit() + 1), page.limit()).in(address);
  }

  @GET
  @Path("{id}")
  @AllowedTo({BACKOFFICE, ADMIN})
  public Response read(@PathParam("id") String id, @Context HttpHeaders headers) {
    return review(find(PathId.of(id, ReviewId::new)), Reader.of(headers)).build();
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedTo({BACKOFFICE, ADMIN})
  public CompletionStage<Response> decide(
      @PathParam("id") String id,
      @Context IfMatch match,
      @Context Caller caller,
      @Context IdempotencyKey key,
      @Context HttpHeaders headers,
      JsonObject body) {
    Reader reader = Reader.of(headers);
    ReviewId review = PathId.of(id, ReviewId::new);
    RulingMessage message = RulingMessage.read(body);
    long version = match.versionOr(() -> find(review).review().progress().version());
    return reviews
        .decide(review, message.about(version), message.decider().by(caller, key, body))
        .thenApply(done -> Replies.marked(review(done.value(), reader), done).build());
  }

  private static ResponseBuilder review(ReviewView view, Reader reader) {
    return Replies.versioned(Status.OK, reader.shown(view), view.review().progress().version());
  }

  private ReviewView find(ReviewId id) {
    return reviews.read(id).orElseThrow(PathId::notFound);
  }

  private static ReviewId place(String position) {
    return Uuids.parse(position).map(ReviewId::new).orElseThrow(() -> new IllegalArgumentException("no id"));
  }
}
