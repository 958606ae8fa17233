package io.comptoir.crm.adapter.rest.docs;

import io.comptoir.crm.adapter.rest.security.Public;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The contract, as it is kept by hand. */
@Path("/openapi.yaml")
public final class ContractResource {
  private static final String YAML = "application/yaml";

  private final JarFile contract =
      JarFile.of("/io/comptoir/crm/adapter/rest/openapi.yaml", MediaType.valueOf(YAML));

  @GET
  @Produces(YAML)
  @Public
  public Response contract(@Context Request request) {
    return contract.answerTo(request);
  }
}
