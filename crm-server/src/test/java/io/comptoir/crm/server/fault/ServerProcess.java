package io.comptoir.crm.server.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.server.Main;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, from the classes of the tests, which may be stopped or killed. */
final class ServerProcess implements AutoCloseable {
  private static final String TILL_KEY = "till key: ";
  private static final String ADDRESS = "Listening on ";
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Process process;
  private final Path errors;
  private final Map<String, String> printed = new HashMap<>();

  private ServerProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /** Starts it with the demo shop; what it complains about goes to a file beside the data. */
  static ServerProcess start(Path data, List<String> ofJava, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--demo"));
    arguments.addAll(more.length == 0 ? List.of("--port", "0") : List.of(more));
    return serve(data, ofJava, arguments);
  }

  /** Starts it on a house that was furnished before, for tills that hold this key. */
  static ServerProcess startFurnished(Path data, String tillKey, Path... classesFirst) throws IOException {
    ServerProcess started = serve(data, List.of(), List.of("--port", "0"), classesFirst);
    started.printed.put(TILL_KEY, tillKey);
    return started;
  }

  private static ServerProcess serve(Path data, List<String> ofJava, List<String> arguments, Path... classesFirst)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (Path first : classesFirst) {
      classes = first + File.pathSeparator + classes;
    }
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(ofJava);
    command.addAll(List.of("-cp", classes, Main.class.getName(), "serve", "--data", data.toString()));
    command.addAll(arguments);
    Path errors = Files.createTempFile("comptoir", ".err");
    return new ServerProcess(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  ServerProcess awaitReady() throws IOException {
    BufferedReader lines = process.inputReader(UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      for (String head : List.of(TILL_KEY, ADDRESS, "Ready.")) {
        if (line.startsWith(head)) {
          printed.put(head, line.substring(head.length()).strip());
        }
      }
      if (printed.containsKey("Ready.")) {
        return this;
      }
    }
    throw new IllegalStateException("The server ended: " + complaint());
  }

  long pid() {
    return process.pid();
  }

  /** What it wrote to standard error. */
  String complaint() throws IOException {
    return Files.readString(errors).strip();
  }

  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server still runs");
    }
    return process.exitValue();
  }

  /** Asks it to end. */
  void terminate() {
    process.destroy();
  }

  /** Ends it in the middle of whatever it does. */
  void kill() {
    process.destroyForcibly();
  }

  HttpResponse<String> capture(UUID id, String receipt) throws IOException, InterruptedException {
    String at = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).truncatedTo(ChronoUnit.SECONDS).toString();
    String body =
        """
        {"capture_id": "%s", "occurred_at": "%s", "store": "PAR-01", "till": "3",
         "customer": {"given_name": "Camille", "family_name": "Martin", "phone": "01 99 00 12 34"},
         "purchase": {"receipt_number": "%s", "kind": "sale",
           "lines": [{"line_number": 1, "sku": "BAG-01", "quantity": "1",
                      "unit_price": {"amount": "12.50", "currency": "EUR"},
                      "total": {"amount": "12.50", "currency": "EUR"}}],
           "total": {"amount": "12.50", "currency": "EUR"}}}
        """.formatted(id, at, receipt);
    return post("/v1/captures", body);
  }

  HttpResponse<String> lookUp() throws IOException, InterruptedException {
    return post("/v1/lookups", "{\"phone\": \"+33 1 99 00 12 34\"}");
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        to(path, printed.get(TILL_KEY))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
    return HTTP.send(to(path, key).GET().build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path, String key) {
    return HttpRequest.newBuilder(URI.create(printed.get(ADDRESS) + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + key);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.deleteIfExists(errors);
  }
}
