package io.comptoir.crm.adapter.rest.http;

import io.comptoir.crm.adapter.rest.operation.HttpMetrics;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.application.port.in.AuthenticateUseCase;
import io.comptoir.crm.domain.access.Caller;
import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.access.KeyText;
import io.comptoir.crm.domain.access.Role;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server with {@link StubResource} on a free port, and ways to talk to it. */
final class RunningServer implements AutoCloseable {
  static final String TILL_KEY = key(Role.TILL, 1);
  static final String ADMIN_KEY = key(Role.ADMIN, 2);
  static final String REVOKED_KEY = key(Role.ADMIN, 3);
  static final KeyId TILL_ID = KeyId.parse("01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d90");

  private static final Map<String, Caller> KEYS =
      Map.of(
          TILL_KEY, new Caller(TILL_ID, Role.TILL, Set.of(new StoreCode("PAR-01"))),
          ADMIN_KEY, new Caller(KeyId.parse("01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d91"), Role.ADMIN, Set.of()));

  final AtomicBoolean ready = new AtomicBoolean(true);
  final RestServer server;
  final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private RunningServer(RestServerSettings settings, List<Object> resources) {
    AuthenticateUseCase keys = text -> Optional.ofNullable(KEYS.get(text));
    server =
        RestServer.start(
            settings,
            new RestParts(
                resources, keys, List.of(RunningServer::translate), ready::get,
                new HttpMetrics(new PrometheusRegistry())));
  }

  static RunningServer start() {
    return start(settings());
  }

  static RunningServer start(RestServerSettings settings, Object... resources) {
    return new RunningServer(settings, resources.length == 0 ? List.of(new StubResource()) : List.of(resources));
  }

  static RestServerSettings settings() {
    return RestServerSettings.ofDefaults().withPort(0);
  }

  RawClient raw() throws IOException {
    return new RawClient(server.port());
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, byte[] json, String... headers) {
    HttpRequest.Builder request = to(path).POST(HttpRequest.BodyPublishers.ofByteArray(json));
    request.header("Content-Type", "application/json");
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private static Optional<ProblemException> translate(Throwable failure) {
    return failure instanceof StubResource.StorageDown
        ? Optional.of(ProblemException.of(FaultCode.OUTCOME_UNKNOWN, "Send it again with the same id"))
        : Optional.empty();
  }

  private static String key(Role role, int seed) {
    byte[] random = new byte[KeyText.RANDOM_BYTES];
    new java.util.Random(seed).nextBytes(random);
    return KeyText.of(role, random).reveal();
  }
}
