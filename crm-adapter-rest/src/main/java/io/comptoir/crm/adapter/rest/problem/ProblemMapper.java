package io.comptoir.crm.adapter.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers everything thrown inside a call; {@link ProblemFilter} adds the request id, which a mapper cannot see. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private final Problems problems;

  /** Maps by these rules. */
  public ProblemMapper(Problems problems) {
    this.problems = problems;
  }

  @Override
  public Response toResponse(Throwable failure) {
    ProblemException problem = problems.of(failure);
    Response.ResponseBuilder answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE);
    problem.headers().forEach(answer::header);
    return answer.entity(new Refusal(problem, failure)).build();
  }
}
