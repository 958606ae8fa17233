package io.comptoir.crm.adapter.rest.docs;

import io.comptoir.crm.adapter.rest.security.Public;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The page on which the contract can be read and tried. It loads nothing from elsewhere, and its policy says so. */
@Path("/docs")
public final class DocsResource {
  // Swagger UI writes styles into elements and draws its icons from data addresses.
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final String page = JarFile.text("index.html");
  private final PageFiles files = new PageFiles();

  @GET
  @Produces("text/html;charset=utf-8")
  @Public
  public Response page(@Context UriInfo address) {
    boolean slash = address.getPath().endsWith("/");
    return Response.ok(slash ? linked("", "../") : linked("docs/", ""))
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  @GET
  @Path("/{file}")
  @Public
  public Response file(@PathParam("file") String name, @Context Request request) {
    return files.named(name).orElseThrow(NotFoundException::new).answerTo(request);
  }

  // Links are relative, so that the page also works behind a proxy that puts it below another path.
  private String linked(String toFiles, String toRoot) {
    return page.replace("{files}", toFiles).replace("{root}", toRoot);
  }
}
