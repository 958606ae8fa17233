package io.comptoir.crm.server.day;

import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.run.ServerStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo shop on a real server and a real file, spoken to as a till and as an office do. */
final class ShopOverHttp implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final RunningServer server;

  ShopOverHttp(Path data, Map<String, String> engine) {
    Map<String, String> settings = new HashMap<>(Map.of("port", "0", "data", data.toString(), "demo", "true"));
    settings.putAll(engine);
    server = new ServerStart().start(ServerConfig.of(settings));
  }

  /** An answer: its status, its headers and its body. */
  record Answer(int status, HttpResponse<String> raw, JsonNode body) {
    String text(String pointer) {
      return body.at(pointer).asString();
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  /** What the till's key may ask. */
  Answer till(String method, String path, String body, String... headers) {
    return send(server.demoKeys().orElseThrow().till(), method, path, body, headers);
  }

  /** What the office's key may ask. */
  Answer office(String method, String path, String body, String... headers) {
    return send(server.demoKeys().orElseThrow().admin(), method, path, body, headers);
  }

  /** Reads the feed once it tells of this capture: an engine may number a change a moment after its commit. */
  Answer changesWith(String captureId) {
    Answer changes = office("GET", "/v1/changes?limit=200", "");
    for (int tries = 0; tries < 400 && !changes.raw().body().contains(captureId); tries++) {
      pause();
      changes = office("GET", "/v1/changes?limit=200", "");
    }
    return changes;
  }

  static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A checkout now, with these parts as JSON members. */
  static String checkout(String parts) {
    Instant now = Instant.now();
    return """
        {"capture_id": "%s", "occurred_at": "%s", "sent_at": "%s", "store": "PAR-01", "till": "3", "advisor": "A42", %s}"""
        .formatted(UUID.randomUUID(), now, now, parts);
  }

  private Answer send(String key, String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response, JSON.readTree(response.body()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("the server did not answer", e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
