package io.comptoir.crm.server.parity;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.rest.capture.CaptureSettings;
import io.comptoir.crm.adapter.rest.http.RestParts;
import io.comptoir.crm.adapter.rest.http.RestServer;
import io.comptoir.crm.adapter.rest.http.RestServerSettings;
import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.HouseUseCase.Wording;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.system.SystemIds;
import io.comptoir.crm.domain.access.KeyText;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.store.RolloutPhase;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.server.config.ServerConfig.Limits;
import io.comptoir.crm.server.parity.Call.Who;
import io.comptoir.crm.server.run.RestResources;
import io.comptoir.crm.server.run.RestResources.Tools;
import io.comptoir.crm.testkit.fixture.SeededBytes;
import io.comptoir.crm.testkit.fixture.SettableClock;
import io.comptoir.crm.testkit.fixture.Stores;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** The product over some engine, behind a real server, with a clock, ids and chance that are the same on every engine. */
final class HouseOverHttp implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Limits GENEROUS = new Limits(100_000, 100_000);
  private static final CaptureSettings UNHURRIED = new CaptureSettings(Duration.ofSeconds(20), Duration.ofSeconds(20));
  private static final Duration LONGEST_LAG = Duration.ofSeconds(10);

  private final SettableClock clock = new SettableClock(RandomDay.MORNING);
  private final Comptoir comptoir;
  private final RestServer server;
  private final Map<Who, String> keys = new EnumMap<>(Who.class);

  HouseOverHttp(Storage storage, long seed) {
    SeededBytes bytes = new SeededBytes(seed);
    SystemIds ids = new SystemIds(clock, bytes);
    this.comptoir =
        Comptoir.over(storage).normalizer(new LibraryNormalizer()).clock(clock).random(bytes).ids(ids).open();
    furnish();
    RestParts parts =
        new RestParts(
            RestResources.of(comptoir, GENEROUS, new Tools(clock, ids, UNHURRIED)), comptoir.authentication(), List.of(), () -> true,
            new HttpMetrics(new PrometheusRegistry()));
    this.server = RestServer.start(RestServerSettings.ofDefaults().withPort(0), parts);
  }

  private void furnish() {
    done(comptoir.house().putStore(Stores.store("PAR-01", RolloutPhase.LIVE), null));
    done(comptoir.house().putStore(Stores.store("LYO-01", RolloutPhase.LIVE), null));
    done(comptoir.house().putNotice(new Wording(
        "till-opt-in", "2026-1", new LanguageTag("fr"), new CountryCode("FR"), "Puis-je vous écrire ?")));
    keys.put(Who.STRANGER, KeyText.of(Role.TILL, new byte[KeyText.RANDOM_BYTES]).reveal());
    keys.put(Who.TILL, key(Role.TILL, "PAR-01"));
    keys.put(Who.ELSEWHERE, key(Role.TILL, "LYO-01"));
    keys.put(Who.OFFICE, key(Role.BACKOFFICE));
    keys.put(Who.ADMIN, key(Role.ADMIN));
  }

  private String key(Role role, String... stores) {
    Set<StoreCode> codes = List.of(stores).stream().map(StoreCode::new).collect(Collectors.toSet());
    return comptoir.keys().create(role, codes).text();
  }

  private static void done(CompletionStage<?> stage) {
    stage.toCompletableFuture().join();
  }

  void advance(Duration by) {
    clock.advance(by);
  }

  Told send(Call call, int number) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + call.path()))
            .timeout(Duration.ofSeconds(30))
            .header("X-Request-Id", "call-" + number)
            .method(call.method(), call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    if (keys.containsKey(call.who())) {
      request.header("Authorization", "Bearer " + keys.get(call.who()));
    }
    try {
      return Told.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("no answer to " + call, e);
    }
  }

  /** The number of the last change that a reader sees. */
  long lastChange() {
    return comptoir.storage().read(repositories -> repositories.changes().last());
  }

  /** Waits until a reader sees so many changes; when they do not come, what is read next will tell. */
  void awaitChange(long number) {
    long begun = System.nanoTime();
    while (lastChange() < number && System.nanoTime() - begun < LONGEST_LAG.toNanos()) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** What the chain of hashes says of all facts. */
  IntegrityReport verified() {
    return comptoir.integrity().verify((entries, of) -> {});
  }

  @Override
  public void close() {
    server.close();
    comptoir.close();
  }
}
