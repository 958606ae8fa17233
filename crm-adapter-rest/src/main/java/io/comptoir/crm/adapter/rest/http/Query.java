package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.domain.fault.FaultCode;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parameters of a query, each of which stands once or not at all. */
public record Query(UriInfo address) {
  /** A parameter as {@code reading} reads it; one that it answers with empty ends the call with 400. */
  public <T> Optional<T> get(String name, Function<String, Optional<T>> reading) {
    List<String> values = address.getQueryParameters().getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw unusable(name);
    }
    return values.stream().findFirst().map(text -> reading.apply(text).orElseThrow(() -> unusable(name)));
  }

  /** A parameter that must be there. */
  public <T> T require(String name, Function<String, Optional<T>> reading) {
    return get(name, reading).orElseThrow(() -> unusable(name));
  }

  private static ProblemException unusable(String name) {
    return ProblemException.of(FaultCode.QUERY_UNUSABLE, name + " is missing, stands twice or cannot be read");
  }
}
