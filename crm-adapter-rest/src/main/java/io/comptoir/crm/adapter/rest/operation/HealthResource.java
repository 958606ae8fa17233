package io.comptoir.crm.adapter.rest.operation;

import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.adapter.rest.security.Public;
import io.comptoir.crm.domain.fault.FaultCode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.BooleanSupplier;

/** Tells whoever runs the server whether it lives and whether it may be sent calls. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  private final BooleanSupplier ready;

  /** Asks {@code ready} at every call. */
  public HealthResource(BooleanSupplier ready) {
    this.ready = ready;
  }

  /** The state as operators' tools read it. */
  public record Health(String status) {}

  @GET
  @Path("/live")
  @Public
  public Health live() {
    return new Health("live");
  }

  @GET
  @Path("/ready")
  @Public
  public Health ready() {
    if (!ready.getAsBoolean()) {
      throw ProblemException.of(FaultCode.STORAGE_UNAVAILABLE, "The server is not ready");
    }
    return new Health("ready");
  }
}
