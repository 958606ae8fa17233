package io.comptoir.crm.adapter.rest.security;

import io.comptoir.crm.adapter.rest.exchange.Exchange;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.application.port.in.AuthenticateUseCase;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.fault.FaultCode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;

/** Lets a call through when its key is in force and has one of the roles. */
@Priority(Priorities.AUTHENTICATION)
final class KeyFilter implements ContainerRequestFilter {
  private final AuthenticateUseCase keys;
  private final Set<Role> roles;

  KeyFilter(AuthenticateUseCase keys, Set<Role> roles) {
    this.keys = keys;
    this.roles = roles;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    Caller caller = authenticated(call.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of()));
    Exchange.of(call).shown(caller.key());
    if (!roles.contains(caller.role())) {
      throw ProblemException.of(FaultCode.FORBIDDEN, "This key's role does not allow this call");
    }
    call.setProperty(Callers.NAME, caller);
  }

  private Caller authenticated(List<String> headers) {
    if (headers.isEmpty()) {
      throw unauthenticated("A key is needed: Authorization: Bearer", "");
    }
    return BearerToken.of(headers)
        .flatMap(keys::authenticate)
        .orElseThrow(() -> unauthenticated("This key is not in force", ", error=\"invalid_token\""));
  }

  private static ProblemException unauthenticated(String detail, String error) {
    return ProblemException.of(FaultCode.UNAUTHENTICATED, detail)
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"comptoir\"" + error);
  }
}
