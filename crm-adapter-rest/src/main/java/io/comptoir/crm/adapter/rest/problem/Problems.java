package io.comptoir.crm.adapter.rest.problem;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.server.ParamException;

/** Turns whatever was thrown into the problem a client may read. Immutable. */
public final class Problems {
  private static final String INTERNAL = "The server failed. Name the request id when you report it.";

  private final List<FaultTranslator> translators;

  /** Asks these translators, in order, about failures it does not know itself. */
  public Problems(List<FaultTranslator> translators) {
    this.translators = List.copyOf(translators);
  }

  /** The problem that {@code failure} is; 500 when nobody knows it. */
  public ProblemException of(Throwable failure) {
    Throwable cause = unwrapped(failure);
    return known(cause).or(() -> translated(cause)).map(Problems::withRetry).orElseGet(Problems::internal);
  }

  /** The problem that a bare status of the server is. */
  public static ProblemException ofStatus(int status) {
    FaultCode code = ProblemStatus.codeOf(status);
    if (code == FaultCode.INTERNAL_ERROR) {
      return internal();
    }
    ProblemException problem = ProblemException.of(code, Sentences.of(code));
    return withRetry(keepsStatus(status) ? problem.withStatus(status) : problem);
  }

  private static Optional<ProblemException> known(Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return Optional.of(problem);
    }
    if (failure instanceof InvalidValueException invalid) {
      return Optional.of(ProblemException.of(invalid));
    }
    // JAX-RS calls a query it cannot convert a path that does not exist.
    if (failure instanceof ParamException.QueryParamException query) {
      return Optional.of(ProblemException.of(FaultCode.QUERY_UNUSABLE, query.getParameterName() + " cannot be read"));
    }
    return failure instanceof WebApplicationException web ? Optional.of(ofWeb(web)) : Optional.empty();
  }

  private Optional<ProblemException> translated(Throwable failure) {
    return translators.stream().flatMap(translator -> translator.translate(failure).stream()).findFirst();
  }

  private static ProblemException ofWeb(WebApplicationException failure) {
    ProblemException problem = ofStatus(failure.getResponse().getStatus());
    String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow);
  }

  private static Throwable unwrapped(Throwable failure) {
    boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
    Throwable cause = failure.getCause();
    return wrapper && cause != null ? unwrapped(cause) : failure;
  }

  // A till backs off by this header; the codes of 503 are all worth another try.
  private static ProblemException withRetry(ProblemException problem) {
    boolean named = problem.headers().containsKey(HttpHeaders.RETRY_AFTER);
    return problem.status() == 503 && !named ? problem.withHeader(HttpHeaders.RETRY_AFTER, "1") : problem;
  }

  private static ProblemException internal() {
    return ProblemException.of(FaultCode.INTERNAL_ERROR, INTERNAL);
  }

  // The contract answers 400 to a body that is too large, and to everything the client got wrong about HTTP itself.
  private static boolean keepsStatus(int status) {
    return status < 500 && status != 413;
  }
}
