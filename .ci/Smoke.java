import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts the built server as a newcomer does, makes a till's day in small, and stops it. Prints "ok …" or "not ok …"
 * per step; ends with 0 when every step is ok. Needs a JDK and nothing else: java .ci/Smoke.java PATH-OF-CRM
 */
public final class Smoke {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final int ENDED_BY_TERM = 143;

  private final Path crm;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
  private final Map<String, String> printed = new ConcurrentHashMap<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Path data;
  private final Process server;
  private final Thread reader;

  private Smoke(Path crm, Path data, Process server) {
    this.crm = crm;
    this.data = data;
    this.server = server;
    this.reader = new Thread(this::readOutput, "output");
  }

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("comptoir-smoke");
    Path errors = Files.createTempFile("comptoir-smoke", ".err");
    ProcessBuilder serve = new ProcessBuilder(args[0], "serve", "--demo", "--port", "0", "--data", data.toString());
    serve.environment().put("COMPTOIR_BACKUP_FOLDER", data.resolve("backups").toString());
    Process server = serve.redirectError(errors.toFile()).start();
    int failed = 1;
    try {
      failed = new Smoke(Path.of(args[0]), data, server).run();
    } finally {
      server.destroyForcibly().waitFor();
      if (failed > 0) {
        Files.readAllLines(errors).forEach(line -> System.out.println("# " + line));
      }
      delete(data);
      Files.delete(errors);
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  /** Later steps need the earlier ones: the first that fails ends the run. */
  private int run() {
    reader.start();
    List<Step> steps =
        List.of(
            new Step("the server starts and prints its address and two keys", this::starts),
            new Step("it says that it is ready", this::isReady),
            new Step("it serves its contract", this::servesContract),
            new Step("it refuses a capture without a key", this::refusesStranger),
            new Step("a till's capture is stored and creates the customer", this::captures),
            new Step("the same capture again is answered as a replay", this::replays),
            new Step("a look-up by phone finds the customer", this::looksUp),
            new Step("a permission question is answered from the refusal in the capture", this::asksPermission),
            new Step("two customers are merged, the old id answers with the survivor, and it is undone", this::merges),
            new Step("a key made and revoked beside the server counts at once", this::makesAndRevokesKey),
            new Step("it made a backup by itself", this::backsUp),
            new Step("TERM stops it cleanly within ten seconds", this::stops),
            new Step("an archive of classes that is damaged changes nothing", this::startsInSpiteOfBrokenArchive));
    for (Step step : steps) {
      try {
        step.check().run();
        System.out.println("ok " + step.name());
      } catch (Exception | AssertionError e) {
        System.out.println("not ok " + step.name() + ": " + e);
        return 1;
      }
    }
    return 0;
  }

  private final String captureId = UUID.randomUUID().toString();
  private final String capture = captureBody();
  private String firstAnswer = "";
  private String customerId = "";

  private void starts() throws Exception {
    expect(ready.await(START.toSeconds(), TimeUnit.SECONDS), "not ready within " + START.toSeconds() + " s");
    List<String> needed = List.of("till key: ", "admin key: ", "Listening on ", "Ready.");
    expect(printed.keySet().containsAll(needed), "it printed only " + printed.keySet());
  }

  private void isReady() throws Exception {
    expectStatus(200, get("/health/ready", "admin key: "));
  }

  private void servesContract() throws Exception {
    HttpResponse<String> answer = get("/openapi.yaml", "till key: ");
    expectStatus(200, answer);
    expect(answer.body().contains("openapi: 3.1"), "not an OpenAPI 3.1 file");
  }

  private void refusesStranger() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/v1/captures")).timeout(ANSWER)
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(capture)).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    expectStatus(401, answer);
    expect(answer.headers().firstValue("WWW-Authenticate").isPresent(), "no WWW-Authenticate");
  }

  private void captures() throws Exception {
    HttpResponse<String> answer = post("/v1/captures", capture);
    expectStatus(201, answer);
    expect(answer.headers().firstValue("Idempotency-Replayed").isEmpty(), "answered as a replay");
    firstAnswer = answer.body();
    customerId = member(firstAnswer, "customer_id");
    expect(member(firstAnswer, "outcome").equals("created"), "outcome is " + member(firstAnswer, "outcome"));
    String purchase = firstAnswer.substring(Math.max(0, firstAnswer.indexOf("\"purchase_id\"")));
    expect(member(purchase, "state").equals("recorded"), "the purchase is " + member(purchase, "state"));
  }

  private void replays() throws Exception {
    HttpResponse<String> answer = post("/v1/captures", capture);
    expectStatus(201, answer);
    String replayed = answer.headers().firstValue("Idempotency-Replayed").orElse("absent");
    expect(replayed.equals("true"), "Idempotency-Replayed is " + replayed);
    expect(member(answer.body(), "purchase_id").equals(member(firstAnswer, "purchase_id")), "another purchase");
  }

  private void looksUp() throws Exception {
    HttpResponse<String> answer = post("/v1/lookups", "{\"phone\": \"+33 1 99 00 12 34\"}");
    expectStatus(200, answer);
    expect(member(answer.body(), "customer_id").equals(customerId), "found another customer");
  }

  private void asksPermission() throws Exception {
    String path = "/v1/customers/" + customerId + "/permission?purpose=marketing&channel=phone";
    HttpResponse<String> answer = get(path, "admin key: ");
    expectStatus(200, answer);
    expect(answer.body().matches("(?s).*\"allowed\"\\s*:\\s*false.*"), "allowed in spite of the refusal");
    expect(!member(answer.body(), "evidence").isEmpty(), "no evidence");
  }

  private void merges() throws Exception {
    String twin = "{\"given_name\": \"Kamille\", \"phone\": \"+33 1 99 00 12 35\"}";
    String other = member(post("/v1/customers", twin, "admin key: ").body(), "customer_id");
    String retired = "{\"retired\": [{\"customer_id\": \"" + other + "\", \"version\": 1}]}";
    expectStatus(201, post("/v1/customers/" + customerId + "/merges", retired, "admin key: ", "If-Match", "*"));
    HttpResponse<String> answer = get("/v1/customers/" + other, "admin key: ");
    expect(member(answer.body(), "merged_into").equals(customerId), "not merged: " + answer.body());
    expectStatus(200, post("/v1/customers/" + other + "/unmerge", "{}", "admin key: ", "If-Match", "*"));
    answer = get("/v1/customers/" + other, "admin key: ");
    expect(member(answer.body(), "customer_id").equals(other), "still merged: " + answer.body());
  }

  private void makesAndRevokesKey() throws Exception {
    printed.put("new key: ", ask("keys", "create", "--role", "backoffice").strip());
    expectStatus(200, get("/v1/changes", "new key: "));
    String made = ask("keys", "list").lines().filter(line -> line.contains("backoffice")).findFirst().orElseThrow();
    ask("keys", "revoke", made.substring(0, made.indexOf(' ')));
    expectStatus(401, get("/v1/changes", "new key: "));
  }

  /** What a command beside the server prints. */
  private String ask(String... command) throws Exception {
    List<String> line = Stream.of(Stream.of(crm.toString()), Stream.of(command), Stream.of("--data", data.toString()))
        .flatMap(words -> words).toList();
    Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    expect(process.waitFor() == 0, line + " ended with " + process.exitValue());
    return out;
  }

  private void backsUp() throws Exception {
    Path backups = data.resolve("backups");
    Instant patience = Instant.now().plus(ANSWER);
    while (!holdsOne(backups) && Instant.now().isBefore(patience)) {
      Thread.sleep(100);
    }
    expect(holdsOne(backups), "there is none in " + backups);
  }

  private static boolean holdsOne(Path backups) throws IOException {
    if (!Files.isDirectory(backups)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(backups)) {
      return inside.anyMatch(backup -> Files.exists(backup.resolve("comptoir.db")));
    }
  }

  private void stops() throws Exception {
    // not server.destroy(), which also closes the output that is still to be read
    server.toHandle().destroy();
    expect(server.waitFor(STOP.toSeconds(), TimeUnit.SECONDS), "still running");
    reader.join(STOP.toMillis());
    expect(server.exitValue() == ENDED_BY_TERM, "ended with " + server.exitValue());
    expect(printed.containsKey("Stopped: "), "it did not say that it stopped");
  }

  // The start has made one, as it was the first or the build before it was.
  private void startsInSpiteOfBrokenArchive() throws Exception {
    List<Path> archives;
    try (Stream<Path> files = Files.list(crm.resolveSibling("crm-server/target/dist"))) {
      archives = files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
    expect(archives.size() == 1 && Files.size(archives.get(0)) > 0, "the archives are " + archives);
    Path archive = archives.get(0);
    byte[] whole = Files.readAllBytes(archive);
    for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(whole, 5_000), new byte[whole.length])) {
      Files.delete(archive);
      Files.write(archive, damaged);
      Process version = new ProcessBuilder(crm.toString(), "version").redirectErrorStream(true).start();
      String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      expect(version.waitFor() == 0 && said.lines().count() == 1, damaged.length + " bytes: it said " + said);
    }
    Files.delete(archive);
    Files.write(archive, whole);
  }

  private void readOutput() {
    List<String> known = List.of("till key: ", "admin key: ", "Listening on ", "Ready.", "Stopped: ");
    try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String read = line;
        known.stream().filter(read::startsWith).forEach(head -> printed.put(head, read.substring(head.length())));
        if (printed.containsKey("Ready.")) {
          ready.countDown();
        }
      }
    } catch (IOException e) {
      System.out.println("# the output ended: " + e);
    } finally {
      ready.countDown();
    }
  }

  private String captureBody() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return """
        {"capture_id": "%s", "occurred_at": "%s", "sent_at": "%s", "store": "PAR-01", "till": "3",
         "customer": {"given_name": "Camille", "family_name": "Smoketest", "phone": "01 99 00 12 34"},
         "consents": [{"purpose": "marketing", "channel": "phone", "decision": "refused", "manner": "spoken"}],
         "purchase": {"receipt_number": "000123", "kind": "sale",
           "lines": [{"line_number": 1, "sku": "BAG-01", "quantity": "1",
                      "unit_price": {"amount": "1290.00", "currency": "EUR"},
                      "total": {"amount": "1290.00", "currency": "EUR"}}],
           "total": {"amount": "1290.00", "currency": "EUR"}}}
        """.formatted(captureId, now, now);
  }

  private HttpResponse<String> get(String path, String key) throws Exception {
    HttpRequest request = authorised(path, key).GET().build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, body, "till key: ");
  }

  private HttpResponse<String> post(String path, String body, String key, String... headers) throws Exception {
    HttpRequest request =
        authorised(path, key)
            .headers(Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers)).toArray(String[]::new))
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder authorised(String path, String key) {
    return HttpRequest.newBuilder(uri(path)).timeout(ANSWER).header("Authorization", "Bearer " + printed.get(key));
  }

  private URI uri(String path) {
    return URI.create(printed.get("Listening on ") + path);
  }

  /** The first text of this name in a JSON document, or nothing. */
  private static String member(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return found.find() ? found.group(1) : "";
  }

  private static void expectStatus(int status, HttpResponse<String> answer) {
    expect(answer.statusCode() == status, "status " + answer.statusCode() + ": " + answer.body());
  }

  private static void expect(boolean fact, String otherwise) {
    if (!fact) {
      throw new AssertionError(otherwise);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private interface Check {
    void run() throws Exception;
  }

  private record Step(String name, Check check) {}
}
