package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.adapter.rest.http.RestParts;
import io.comptoir.crm.adapter.rest.http.RestServer;
import io.comptoir.crm.adapter.rest.http.RestServerSettings;
import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.KeyUseCase.CreatedKey;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.bench.data.House;
import io.comptoir.crm.bench.data.KeysAsTheyAre;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.server.config.ServerConfig.Limits;
import io.comptoir.crm.server.run.RestResources;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Set;

/** The program as {@code serve} composes it, except that one till may read as many customers as the load asks for. */
final class ProductServer {
  private static final Limits NO_LIMITS = new Limits(100_000_000, 100_000_000);

  private ProductServer() {}

  static Started over(Storage storage) {
    Comptoir comptoir = Comptoir.over(storage).normalizer(KeysAsTheyAre.of(storage)).open();
    CreatedKey key = comptoir.keys().create(Role.TILL, Set.of(House.PARIS));
    CreatedKey office = comptoir.keys().create(Role.BACKOFFICE, Set.of());
    RestParts parts =
        new RestParts(
            RestResources.of(comptoir, NO_LIMITS),
            comptoir.authentication(),
            List.of(),
            storage::isWritable,
            new HttpMetrics(new PrometheusRegistry()));
    RestServer rest = RestServer.start(RestServerSettings.ofDefaults().withPort(0), parts);
    return new Started(rest.port(), key.text(), office.text(), () -> stop(rest, comptoir));
  }

  private static void stop(RestServer rest, Comptoir comptoir) {
    rest.close();
    comptoir.close();
  }
}
