package io.comptoir.crm.adapter.rest.operation;

import io.comptoir.crm.adapter.rest.security.Public;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The figures of the running server, in the text format of Prometheus. */
@Path("/metrics")
public final class MetricsResource {
  private final PrometheusTextFormatWriter format = PrometheusTextFormatWriter.create();
  private final PrometheusRegistry registry;

  /** Shows what {@code registry} gathers. */
  public MetricsResource(PrometheusRegistry registry) {
    this.registry = registry;
  }

  @GET
  @Produces(PrometheusTextFormatWriter.CONTENT_TYPE)
  @Public
  public byte[] metrics() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    format.write(text, registry.scrape());
    return text.toByteArray();
  }
}
