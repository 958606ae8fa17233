package io.comptoir.crm.server.postgresql;

import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.run.ServerStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A server on a PostgreSQL with a data folder of its own, spoken to as a till and as an office do. */
final class ServerOnPostgres implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final int MOST_TRIES = 50;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final RunningServer server;
  private final ServerConfig config;
  private final String till;
  private final String admin;

  private ServerOnPostgres(RunningServer server, ServerConfig config, String till, String admin) {
    this.server = server;
    this.config = config;
    this.till = till;
    this.admin = admin;
  }

  /** The settings of a server with a data folder, on the database at a URL. */
  static ServerConfig config(Path data, String url, String... more) {
    Map<String, String> settings = new HashMap<>(Map.of("port", "0", "data", data.toString(), "database.url", url));
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return ServerConfig.of(settings);
  }

  /** Starts the demo shop. */
  static ServerOnPostgres demo(Path data, String url) {
    ServerConfig config =
        config(
            data, url, "demo", "true", "limits.customers-per-minute", "100000",
            "limits.lookup-misses-per-minute", "100000");
    RunningServer server = new ServerStart().start(config);
    return new ServerOnPostgres(
        server, config, server.demoKeys().orElseThrow().till(), server.demoKeys().orElseThrow().admin());
  }

  /** Starts another server of the same house, which has its secret and knows its keys. */
  ServerOnPostgres beside(Path data) {
    try {
      Files.createDirectories(data);
      Files.copy(config.data().resolve("secret.key"), data.resolve("secret.key"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServerConfig other = config(data, config.database().orElseThrow().url());
    return new ServerOnPostgres(new ServerStart().start(other), other, till, admin);
  }

  /** With what it was started, but for the demo. */
  ServerConfig config() {
    return config(config.data(), config.database().orElseThrow().url());
  }

  /** A checkout of Camille Martin, of a telephone of her own. */
  static String checkout(UUID id, String phone, String receipt) {
    Instant now = Instant.ofEpochMilli(1_795_000_000_000L);
    return """
        {"capture_id": "%s", "occurred_at": "%s", "store": "PAR-01", "till": "3", "advisor": "A42",
         "customer": {"given_name": "Camille", "family_name": "Martin", "phone": "%s"},
         "purchase": {"receipt_number": "%s", "kind": "sale",
           "lines": [{"line_number": 1, "sku": "BAG-01", "quantity": "1",
                      "unit_price": {"amount": "12.50", "currency": "EUR"},
                      "total": {"amount": "12.50", "currency": "EUR"}}],
           "total": {"amount": "12.50", "currency": "EUR"}}}
        """.formatted(id, now, phone, receipt);
  }

  HttpResponse<String> capture(UUID id, String phone, String receipt) {
    return post(till, "/v1/captures", checkout(id, phone, receipt));
  }

  /** The same, sent again as a till does when the answer does not come in time. */
  HttpResponse<String> captureUntilTaken(UUID id, String phone, String receipt) throws InterruptedException {
    HttpResponse<String> answer = capture(id, phone, receipt);
    for (int tries = 0; answer.statusCode() == 503 && tries < MOST_TRIES; tries++) {
      Thread.sleep(100);
      answer = capture(id, phone, receipt);
    }
    return answer;
  }

  HttpResponse<String> lookUp(String phone) {
    return post(till, "/v1/lookups", "{\"phone\": \"%s\"}".formatted(phone));
  }

  HttpResponse<String> changes() {
    return get(admin, "/v1/changes?limit=200");
  }

  /** What somebody who shows this key gets. */
  HttpResponse<String> get(String key, String path, String... headers) {
    HttpRequest.Builder request = to(path, key).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> requestScan() {
    return post(admin, "/v1/duplicates/scans", "{}");
  }

  HttpResponse<String> scan() {
    return get(admin, "/v1/duplicates/scans/current");
  }

  HttpResponse<String> asTill(String path, String... headers) {
    return get(till, path, headers);
  }

  /** What a load balancer asks. */
  int readiness() {
    return get("", "/health/ready").statusCode();
  }

  private HttpResponse<String> post(String key, String path, String body) {
    return send(to(path, key).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder to(String path, String key) {
    return HttpRequest.newBuilder(server.address().resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + key);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something is true, and answers whether it became so. */
  static boolean becomes(BooleanSupplier wanted) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      Thread.sleep(50);
    }
    return true;
  }

  @Override
  public void close() {
    server.close();
  }
}
