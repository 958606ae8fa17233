package io.comptoir.crm.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A till's morning in small: a capture, its replay, a look-up, and what a monitor asks. */
final class Rehearsal {
  private final RunningServer server;

  Rehearsal(RunningServer server) {
    this.server = server;
  }

  void run() throws IOException {
    String key = server.demoKeys().map(DemoKeys::till).orElse("");
    String capture = capture(UUID.randomUUID(), Instant.now());
    send(200, "/health/ready", key, "");
    send(201, "/v1/captures", key, capture);
    send(201, "/v1/captures", key, capture);
    send(400, "/v1/captures", key, "{}");
    send(200, "/v1/lookups", key, "{\"phone\": \"01 99 00 12 34\"}");
    send(200, "/v1/lookups", key, "{\"text\": \"camille reh\"}");
    send(200, "/v1/stores", key, "");
  }

  private static String capture(UUID id, Instant now) {
    return """
        {"capture_id": "%s", "occurred_at": "%s", "sent_at": "%s", "store": "PAR-01", "till": "1",
         "customer": {"given_name": "Camille", "family_name": "Rehearsal 張", "phone": "01 99 00 12 34",
                      "email": "camille.rehearsal@example.com"},
         "consents": [{"purpose": "marketing", "channel": "email", "decision": "refused", "manner": "spoken"}],
         "purchase": {"receipt_number": "1", "kind": "sale",
           "lines": [{"line_number": 1, "sku": "BAG-01", "quantity": "1",
                      "unit_price": {"amount": "1290.00", "currency": "EUR"},
                      "total": {"amount": "1290.00", "currency": "EUR"}}],
           "total": {"amount": "1290.00", "currency": "EUR"}}}
        """.formatted(id, now, now);
  }

  // Refusals are part of it: what they load is wanted later as well.
  private void send(int expected, String path, String key, String body) throws IOException {
    HttpURLConnection call = (HttpURLConnection) server.address().resolve(path).toURL().openConnection();
    call.setRequestProperty("Authorization", "Bearer " + key);
    if (!body.isEmpty()) {
      call.setDoOutput(true);
      call.setRequestProperty("Content-Type", "application/json");
      call.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
    int status = call.getResponseCode();
    try (InputStream answer = status < HttpURLConnection.HTTP_BAD_REQUEST ? call.getInputStream() : call.getErrorStream()) {
      answer.readAllBytes();
    }
    if (status != expected) {
      throw new CommandFailure(ExitCode.FAILED, path + " was answered with " + status);
    }
  }
}
