package io.comptoir.crm.adapter.rest.consent;

import static io.comptoir.crm.domain.access.Role.ADMIN;
import static io.comptoir.crm.domain.access.Role.BACKOFFICE;
import static io.comptoir.crm.domain.access.Role.TILL;

import io.comptoir.crm.adapter.rest.http.PathId;
import io.comptoir.crm.adapter.rest.http.Query;
import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.MetCustomers;
import io.comptoir.crm.adapter.rest.security.ReadTokens;
import io.comptoir.crm.application.port.in.ConsentUseCase;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.Permission;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.CustomerId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a person may be contacted. */
@Path("/v1/customers/{id}/permission")
@Produces(MediaType.APPLICATION_JSON)
public final class PermissionResource {
  private final ConsentUseCase consents;
  private final MetCustomers met;

  /** Asks {@code consents}; tills about the customers they have met. */
  public PermissionResource(ConsentUseCase consents, MetCustomers met) {
    this.consents = consents;
    this.met = met;
  }

  /** A permission as it is answered. */
  public record PermissionRepresentation(
      boolean allowed, String rule, String reason, @Nullable UUID evidence, Instant at) {
    static PermissionRepresentation of(Permission permission) {
      UUID evidence = permission.evidence() == null ? null : permission.evidence().value();
      return new PermissionRepresentation(
          permission.allowed(), permission.rule(), permission.reason().name(), evidence, permission.at());
    }
  }

  @GET
  @AllowedTo({TILL, BACKOFFICE, ADMIN})
  public PermissionRepresentation read(
      @PathParam("id") String id,
      @Context Caller caller,
      @HeaderParam(ReadTokens.HEADER) @Nullable String token,
      @Context Query query) {
    Purpose purpose = query.require("purpose", Purpose::parse);
    Channel channel = query.require("channel", Channel::parse);
    Instant at = query.get("at", Words::instant).orElse(null);
    CustomerId customer = PathId.of(id, CustomerId::new);
    if (!met.includes(caller, customer, token)) {
      throw PathId.notFound();
    }
    return consents.permission(customer, purpose, channel, at)
        .map(PermissionRepresentation::of)
        .orElseThrow(PathId::notFound);
  }
}
