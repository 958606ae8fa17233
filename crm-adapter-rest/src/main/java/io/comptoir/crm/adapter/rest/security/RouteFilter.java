package io.comptoir.crm.adapter.rest.security;

import io.comptoir.crm.adapter.rest.exchange.Exchange;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Notes the route before the key is looked at, so that refusals are counted where they happen. */
@Priority(Priorities.AUTHENTICATION - 1)
final class RouteFilter implements ContainerRequestFilter {
  private final String route;

  RouteFilter(String route) {
    this.route = route;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    Exchange.of(call).took(route);
  }
}
