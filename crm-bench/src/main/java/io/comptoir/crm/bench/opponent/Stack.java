package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.adapter.rest.http.RestParts;
import io.comptoir.crm.adapter.rest.http.RestServer;
import io.comptoir.crm.adapter.rest.http.RestServerSettings;
import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Optional;

/** The program's own HTTP stack, with other resources. */
final class Stack {
  static final String NO_KEY = "none";

  private Stack() {}

  static RestServer serve(Object resource, int threads) {
    RestParts parts =
        new RestParts(
            List.of(resource),
            key -> Optional.empty(),
            List.of(),
            () -> true,
            new HttpMetrics(new PrometheusRegistry()));
    return RestServer.start(RestServerSettings.ofDefaults().withPort(0).withMaxThreads(threads), parts);
  }
}
