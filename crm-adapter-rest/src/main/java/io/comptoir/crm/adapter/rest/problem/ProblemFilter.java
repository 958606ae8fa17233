package io.comptoir.crm.adapter.rest.problem;

import io.comptoir.crm.adapter.rest.exchange.Exchange;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Gives problems their request id and writes the server's own failures to the log. */
public final class ProblemFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (answer.getEntity() instanceof Refusal refusal) {
      Exchange exchange = Exchange.of(request);
      FailureLog.write(refusal.problem(), refusal.failure(), exchange);
      answer.setEntity(Problem.of(refusal.problem(), exchange.requestId()));
    }
  }
}
