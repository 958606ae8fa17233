package io.comptoir.crm.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.cli.RunningServer;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.postgresql.EmbeddedPostgresHouse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that checks the chain of hashes by itself, and somebody who changes a row behind its back. */
@Timeout(60)
class ScheduledVerifyTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path data;

  private void assertDamageIsShownAndTheTillsGoOn(String url, Map<String, String> more) throws Exception {
    Map<String, String> settings = new HashMap<>(more);
    settings.putAll(Map.of("port", "0", "data", data.toString(), "demo", "true", "verify.every", "1s"));
    try (RunningServer server = new ServerStart().start(ServerConfig.of(settings))) {
      awaitMetric(server, "job_well{job=\"verify\"} 1.0");

      execute(url, "update change set version = version + 1 where seq = 2");

      awaitMetric(server, "job_well{job=\"verify\"} 0.0");
      assertThat(lookUp(server).statusCode()).isEqualTo(200);

      execute(url, "update change set version = version - 1 where seq = 2");
      awaitMetric(server, "job_well{job=\"verify\"} 1.0");
    }
  }

  private static void awaitMetric(RunningServer server, String line) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/metrics")).build();
    while (!HTTP.send(request, BodyHandlers.ofString()).body().contains(line)) {
      Thread.sleep(50);
    }
  }

  private static HttpResponse<String> lookUp(RunningServer server) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/v1/lookups"))
            .header("Authorization", "Bearer " + server.demoKeys().orElseThrow().till())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"phone\": \"+33 1 99 00 12 34\"}"))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isOne();
    }
  }

  @Test
  void damageShouldBeShownWhenTheFileIsInTheDataFolder() throws Exception {
    assertDamageIsShownAndTheTillsGoOn("jdbc:sqlite:" + data.resolve("comptoir.db"), Map.of());
  }

  @Test
  void damageShouldBeShownWhenTheFileIsInADatabase() throws Exception {
    String url = EmbeddedPostgresHouse.newDatabase();

    assertDamageIsShownAndTheTillsGoOn(url, Map.of("database.url", url));
  }
}
