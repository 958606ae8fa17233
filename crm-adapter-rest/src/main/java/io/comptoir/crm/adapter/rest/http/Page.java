package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most
 * @param after where to go on; empty for the start
 */
public record Page(int limit, Optional<Cursor> after) {
  /** The most items of a page. */
  public static final int MAX_LIMIT = 200;
  /** How many items a page has when the client does not say. */
  public static final int DEFAULT_LIMIT = 50;

  static Page of(ContainerRequest call) {
    var query = call.getUriInfo().getQueryParameters();
    int limit = single(query.getOrDefault("limit", List.of())).map(Page::limitOf).orElse(DEFAULT_LIMIT);
    return new Page(limit, single(query.getOrDefault("after", List.of())).map(Cursor::parse));
  }

  private static Optional<String> single(List<String> values) {
    if (values.size() > 1) {
      throw ProblemException.of(FaultCode.QUERY_UNUSABLE, "limit and after stand once in a query");
    }
    return values.stream().findFirst();
  }

  private static int limitOf(String text) {
    int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.of(FaultCode.QUERY_UNUSABLE, "limit is a number from 1 to " + MAX_LIMIT);
    }
    return limit;
  }
}
