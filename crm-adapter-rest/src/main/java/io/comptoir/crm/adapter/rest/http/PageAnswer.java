package io.comptoir.crm.adapter.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, in the order of the list
 * @param next where to go on; null at the end of lists that end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageAnswer<T>(List<T> items, @Nullable String next) {
  public PageAnswer {
    items = List.copyOf(items);
  }

  /** A page that goes on at {@code next}, if anywhere. */
  public static <T> PageAnswer<T> of(List<T> items, Optional<Cursor> next) {
    return new PageAnswer<>(items, next.map(Cursor::text).orElse(null));
  }

  /** The answer with its {@code Link: rel="next"}, relative and with the other parameters of the query kept. */
  public Response in(UriInfo address) {
    Response.ResponseBuilder answer = Response.ok(this);
    if (next != null) {
      var uri = address.getRequestUriBuilder().replaceQueryParam("after", next).build();
      answer.header("Link", "<" + uri.getRawPath() + "?" + uri.getRawQuery() + ">; rel=\"next\"");
    }
    return answer.build();
  }
}
