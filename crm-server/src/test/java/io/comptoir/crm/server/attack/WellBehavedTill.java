package io.comptoir.crm.server.attack;

import io.comptoir.crm.server.cli.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sends one checkout after the other until it is told to stop, and keeps how each was answered. */
final class WellBehavedTill implements Runnable {
  /** The status of an answer, 0 when there was none, and how long it took. */
  record Answered(int status, Duration time) {}

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final HttpClient client = HttpClient.newHttpClient();
  private final RunningServer server;
  private final String till;
  private final List<Answered> answers = new ArrayList<>();
  private volatile boolean open = true;

  WellBehavedTill(RunningServer server, String till) {
    this.server = server;
    this.till = till;
  }

  @Override
  public void run() {
    try {
      while (open) {
        answers.add(capture());
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void goHome() {
    open = false;
  }

  List<Answered> answers() {
    return answers;
  }

  private Answered capture() throws InterruptedException {
    long from = System.nanoTime();
    try {
      int status = client.send(request(), BodyHandlers.ofString()).statusCode();
      return new Answered(status, Duration.ofNanos(System.nanoTime() - from));
    } catch (IOException e) {
      return new Answered(0, Duration.ofNanos(System.nanoTime() - from));
    }
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(URI.create(server.address() + "/v1/captures"))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + server.demoKeys().orElseThrow().till())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(checkout()))
        .build();
  }

  private String checkout() {
    Instant now = Instant.now();
    return """
        {"capture_id": "%s", "occurred_at": "%s", "sent_at": "%s", "store": "PAR-01", "till": "%s",
         "purchase": {"receipt_number": "%d", "kind": "sale",
           "lines": [{"quantity": "1", "total": {"amount": "10.00", "currency": "EUR"}}],
           "total": {"amount": "10.00", "currency": "EUR"}}}"""
        .formatted(UUID.randomUUID(), now, now, till, answers.size());
  }
}
