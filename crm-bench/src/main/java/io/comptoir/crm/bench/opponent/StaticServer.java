package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.adapter.rest.http.RestServer;
import io.comptoir.crm.adapter.rest.http.RestServerSettings;
import io.comptoir.crm.adapter.rest.security.Public;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the program's stack can answer at most: no key is checked, nothing is read, nothing is rendered. */
final class StaticServer {
  private StaticServer() {}

  static Started answering(byte[] bytes) {
    RestServer rest = Stack.serve(new StaticResource(bytes), RestServerSettings.ofDefaults().maxThreads());
    return new Started(rest.port(), Stack.NO_KEY, Stack.NO_KEY, rest);
  }

  /** Answers the same bytes to everybody. */
  @Path("/v1/lookups")
  @Produces(MediaType.APPLICATION_JSON)
  public static final class StaticResource {
    private final byte[] bytes;

    StaticResource(byte[] bytes) {
      this.bytes = bytes;
    }

    @POST
    @Public
    public byte[] answer() {
      return bytes;
    }
  }
}
