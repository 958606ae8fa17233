package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.exchange.Exchange;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.security.Callers;
import io.comptoir.crm.domain.access.Caller;
import java.util.Map;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a resource method may ask for, beside what JAX-RS offers: its body as a {@link JsonObject}, and with
 * {@code @Context} the caller, the page, the query, the preferences, the versions a change is for and the
 * name under which a call may come again.
 */
final class CallValues implements ValueParamProvider {
  private static final Map<Class<?>, Function<ContainerRequest, ?>> VALUES =
      Map.of(
          Caller.class, Callers::of,
          Exchange.class, Exchange::of,
          Page.class, Page::of,
          Preferences.class, Preferences::of,
          IfMatch.class, IfMatch::of,
          Query.class, call -> new Query(call.getUriInfo()),
          IdempotencyKey.class, IdempotencyKey::of);

  @Override
  public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
    if (parameter.getRawType() == JsonObject.class && parameter.getSource() == Parameter.Source.ENTITY) {
      return JsonEntity::of;
    }
    return parameter.getSource() == Parameter.Source.CONTEXT ? VALUES.get(parameter.getRawType()) : null;
  }

  @Override
  public PriorityType getPriority() {
    return Priority.HIGH;
  }
}
