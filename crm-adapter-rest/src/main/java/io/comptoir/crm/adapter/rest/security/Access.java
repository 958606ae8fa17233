package io.comptoir.crm.adapter.rest.security;

import io.comptoir.crm.application.port.in.AuthenticateUseCase;
import io.comptoir.crm.domain.access.Role;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a gate before every resource method, and refuses to start with a method that does not say who may call it: a
 * forgotten annotation would be an open door.
 */
public final class Access implements DynamicFeature {
  private final AuthenticateUseCase keys;

  /** Asks {@code keys} who shows a key. */
  public Access(AuthenticateUseCase keys) {
    this.keys = keys;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (!isMadeByJersey(resource)) {
      context.register(new RouteFilter(routeOf(resource)));
      rolesOf(resource.getResourceMethod()).ifPresent(roles -> context.register(new KeyFilter(keys, roles)));
    }
  }

  // Jersey adds its own answers to OPTIONS; they tell the methods of a path, as the public contract does.
  private static boolean isMadeByJersey(ResourceInfo resource) {
    return resource.getResourceClass().getName().startsWith("org.glassfish.jersey.");
  }

  private static Optional<Set<Role>> rolesOf(Method method) {
    AllowedTo allowed = method.getAnnotation(AllowedTo.class);
    if (allowed != null && allowed.value().length > 0) {
      return Optional.of(Set.of(allowed.value()));
    }
    if (allowed == null && method.isAnnotationPresent(Public.class)) {
      return Optional.empty();
    }
    throw new IllegalStateException(method + " must say who may call it: @AllowedTo roles, or @Public");
  }

  private static String routeOf(ResourceInfo resource) {
    String ofClass = pathOf(resource.getResourceClass().getAnnotation(Path.class));
    String route = ofClass + pathOf(resource.getResourceMethod().getAnnotation(Path.class));
    return route.isEmpty() ? "/" : route;
  }

  private static String pathOf(@Nullable Path path) {
    String text = path == null ? "" : path.value();
    return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
  }
}
