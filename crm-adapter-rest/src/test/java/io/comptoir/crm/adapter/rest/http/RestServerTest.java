package io.comptoir.crm.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.rest.security.AllowedTo;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestServerTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class Answers {
    @Test
    void getShouldAnswerSnakeCaseWithoutAbsentMembersWhenARecordIsReturned() {
      var answer = server.get("/v1/things/bag");

      assertThat(answer.body()).isEqualTo("{\"thing_name\":\"bag\",\"seen_at\":\"2026-11-21T14:04:05Z\"}");
      assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void postShouldAnswerWhenTheClientOffersHttp2Upgrade() {
      var answer = server.post("/v1/things", bytes("{\"b\": 1.0, \"a\": \"\\u00e9\"}"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"canonical\":\"{\\\"a\\\":\\\"é\\\",\\\"b\\\":1.0}\",\"size\":17}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void postShouldAnswerOnEveryVersionWhenTheAnswerComesLater(String version) {
      var request = server.to("/v1/things/later").version(HttpClient.Version.valueOf(version));
      request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"a\":[]}"));

      assertThat(server.send(request).body()).isEqualTo("{\"canonical\":\"{\\\"a\\\":[]}\",\"size\":8}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 65_000, 65_536, 200_000, 3_000_000})
    void getShouldSendEveryByteWhenTheAnswerIsLarge(int size) {
      assertThat(server.get("/v1/things/of/" + size).body()).contains("x".repeat(size)).hasSize(size + 50);
    }
  }

  @Nested
  class HeadAndOptions {
    @ParameterizedTest
    @ValueSource(strings = {"/v1/things/bag", "/v1/things/of/20000", "/health/live"})
    void headShouldHaveTheHeadersOfGetWhenTheConnectionIsKept(String path) throws IOException {
      try (RawClient raw = server.raw()) {
        String get = raw.send("GET " + path + " HTTP/1.1\r\nHost: a\r\nX-Request-Id: same\r\n\r\n").head();
        raw.body(get);
        String head = raw.send("HEAD " + path + " HTTP/1.1\r\nHost: a\r\nX-Request-Id: same\r\n\r\n").head();
        String again = raw.send("GET " + path + " HTTP/1.1\r\nHost: a\r\nX-Request-Id: same\r\n\r\n").head();

        assertThat(RawClient.lengthIn(get)).isPositive();
        assertThat(withoutDate(head)).isEqualTo(withoutDate(get)).isEqualTo(withoutDate(again));
      }
    }

    @Test
    void headShouldHaveNoBodyWhenThereIsNothing() throws IOException {
      try (RawClient raw = server.raw()) {
        String head = raw.send("HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n").head();
        String next = raw.send("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n").head();

        assertThat(head).startsWith("HTTP/1.1 404");
        assertThat(next).startsWith("HTTP/1.1 200");
      }
    }

    @Test
    void optionsShouldNameTheMethodsWhenThePathIsServed() {
      var answer = server.send(server.to("/v1/things").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

      assertThat(answer.statusCode()).isIn(200, 204);
      assertThat(answer.headers().firstValue("Allow").orElseThrow().split(","))
          .contains("GET", "HEAD", "POST", "OPTIONS");
      assertThat(answer.body()).doesNotContain("wadl");
    }

    @Test
    void answerShouldNameTheMethodsWhenOneIsNotOffered() {
      var answer = server.send(server.to("/v1/things/bag").DELETE());

      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "PATCH");
    }

    @Test
    void getShouldNotFindAWadlWhenAsked() {
      assertThat(server.get("/application.wadl").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class WhatIsRefused {
    @ParameterizedTest
    @CsvSource({
      "GET, /nothing, 404, NOT_FOUND",
      "DELETE, /v1/things/bag, 405, METHOD_NOT_ALLOWED",
      "GET, /v1/things/a%2Fb, 400, MALFORMED_REQUEST",
      "GET, /v1/things/..%2f..%2fetc, 400, MALFORMED_REQUEST",
      "GET, /v1/things/a;b=c/%2e%2e/x, 400, MALFORMED_REQUEST",
      "GET, /v1/things?a=|, 400, MALFORMED_REQUEST",
      "GET, /v1/things/%zz, 400, MALFORMED_REQUEST",
      "GET, http://[, 400, MALFORMED_REQUEST",
      "FOO, /v1/things, 405, METHOD_NOT_ALLOWED",
      "CONNECT, a:80, 404, NOT_FOUND",
      "TRACE, /v1/things, 405, METHOD_NOT_ALLOWED",
    })
    void requestShouldBeAProblemWhenNoResourceTakesIt(String method, String target, int status, String code)
        throws IOException {
      assertProblem(method + " " + target + " HTTP/1.1\r\nHost: a\r\nX-Request-Id: till-7\r\n\r\n", status, code);
    }

    @ParameterizedTest
    @CsvSource({
      "'GET / HTTP/1.1\\r\\n\\r\\n', 400, MALFORMED_REQUEST",
      "'GET / HTTP/9.9\\r\\nHost: a\\r\\n\\r\\n', 400, MALFORMED_REQUEST",
      "'GET  /\\r\\n\\r\\n', 400, MALFORMED_REQUEST",
      "'POST /v1/things HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 2\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n',"
          + " 400, MALFORMED_REQUEST",
      "'POST /v1/things HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 2\\r\\nContent-Length: 3\\r\\n\\r\\n{}',"
          + " 400, MALFORMED_REQUEST",
      "'POST /v1/things HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: gzip, chunked\\r\\n\\r\\n0\\r\\n\\r\\n',"
          + " 415, UNSUPPORTED_MEDIA_TYPE",
      "'POST /v1/things HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: -2\\r\\n\\r\\n', 400, MALFORMED_REQUEST",
      "'POST /v1/things HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n', 400, MALFORMED_REQUEST",
      "'GET / HTTP/1.1\\r\\nHost: a\\r\\nX: a\\r\\n b\\r\\n\\r\\n', 400, MALFORMED_REQUEST",
      "'GET / HTTP/1.1\\r\\nHost : a\\r\\n\\r\\n', 400, MALFORMED_REQUEST",
    })
    void requestShouldBeAProblemWhenItIsNotHttp(String request, int status, String code) throws IOException {
      assertProblem(request.replace("\\r", "\r").replace("\\n", "\n"), status, code);
    }

    @Test
    void requestShouldBeAProblemWhenItsHeadersAreTooLarge() throws IOException {
      assertProblem("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n", 431, "HEADERS_TOO_LARGE");
    }

    @Test
    void requestShouldBeAProblemWhenItsAddressIsTooLong() throws IOException {
      assertProblem("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414, "URI_TOO_LONG");
    }

    private void assertProblem(String request, int status, String code) throws IOException {
      try (RawClient raw = server.raw()) {
        String head = raw.send(request).head();

        assertThat(head).startsWith("HTTP/1.1 " + status).containsIgnoringCase("application/problem+json");
        assertThat(head).containsIgnoringCase("X-Request-Id: ").doesNotContainIgnoringCase("jetty");
        assertThat(raw.body(head)).contains("\"code\":\"" + code + "\"", "\"status\":" + status, "\"request_id\":\"");
      }
    }
  }

  @Nested
  class Bodies {
    @ParameterizedTest
    @ValueSource(strings = {"/v1/things", "/v1/things/later"})
    void postShouldBe400WhenTheBodyIsTooLarge(String path) {
      assertTooLarge(server.post(path, object(256 * 1024 + 1)));
    }

    @Test
    void postShouldTakeTheBodyWhenItIsExactlyTheLimit() {
      assertThat(server.post("/v1/things", object(256 * 1024)).statusCode()).isEqualTo(200);
    }

    @Test
    void postShouldBe400WhenTheBodyIsTooLargeWithoutALength() {
      var publisher = HttpRequest.BodyPublishers.ofByteArrays(java.util.List.of(object(300_000)));
      var request = server.to("/v1/things").header("Content-Type", "application/json").POST(publisher);

      assertTooLarge(server.send(request));
    }

    @Test
    void postShouldBe400AtOnceWhenAHugeLengthIsAnnounced() throws IOException {
      try (RawClient raw = server.raw()) {
        String head = raw.send("POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999\r\n\r\n").head();

        assertThat(head).startsWith("HTTP/1.1 400");
        assertThat(raw.body(head)).contains("BODY_TOO_LARGE");
        assertThat(raw.isClosedByServer()).isTrue();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "gzip, identity", "deflate"})
    void postShouldBe415WhenTheBodyIsCompressed(String encoding) {
      var answer = server.post("/v1/things", bytes("{}"), "Content-Encoding", encoding);

      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=iso-8859-1", "nonsense"})
    void postShouldBe415WhenTheMediaTypeIsNotOurs(String type) {
      var request = server.to("/v1/things").header("Content-Type", type);
      var answer = server.send(request.POST(HttpRequest.BodyPublishers.ofString("{}")));

      assertThat(answer.statusCode()).as(answer.body()).isIn(400, 415);
    }

    @Test
    void postShouldBe415WhenThereIsNoMediaType() {
      var answer = server.send(server.to("/v1/things").POST(HttpRequest.BodyPublishers.ofString("{}")));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
    }

    @Test
    void postShouldBe400WhenThereIsNoBody() {
      var answer = server.post("/v1/things", new byte[0]);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("MALFORMED_JSON");
    }

    private void assertTooLarge(java.net.http.HttpResponse<String> answer) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"code\":\"BODY_TOO_LARGE\"", "urn:comptoir:problem:body-too-large");
    }
  }

  @Nested
  class RequestIds {
    @ParameterizedTest
    @ValueSource(strings = {"a", "till-3.2026_11", "0123456789012345678901234567890123456789012345678901234567890123"})
    void answerShouldEchoTheRequestIdWhenItIsUsable(String id) {
      assertThat(server.get("/v1/things/bag", "X-Request-Id", id).headers().allValues("X-Request-Id")).containsExactly(id);
      var problem = server.get("/nothing", "X-Request-Id", id);
      assertThat(problem.headers().allValues("X-Request-Id")).containsExactly(id);
      assertThat(problem.body()).contains("\"request_id\":\"" + id + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "<script>", "01234567890123456789012345678901234567890123456789012345678901234"})
    void answerShouldHaveItsOwnRequestIdWhenTheOneSentIsUnusable(String id) {
      var answer = server.get("/v1/things/bag", "X-Request-Id", id);

      assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
    }
  }

  @Nested
  class Failures {
    @ParameterizedTest
    @ValueSource(strings = {"now", "later"})
    void answerShouldSayNothingOfTheInsideWhenTheServerFails(String when) {
      var answer = server.post("/v1/things/broken/" + when, bytes("{}"));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("INTERNAL_ERROR").doesNotContain("Camille", "IllegalState", "comptoir.crm");
    }

    @Test
    void answerShouldBe503WithRetryAfterWhenTheOutcomeIsUnknown() {
      var answer = server.post("/v1/things/broken/storage", bytes("{}"));

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      assertThat(answer.body()).contains("OUTCOME_UNKNOWN").doesNotContain("not saved");
    }

    @Test
    void answerShouldBe422WhenAValueIsInvalid() {
      var answer = server.post("/v1/things/broken/value", bytes("{}"));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .startsWith("{\"type\":\"urn:comptoir:problem:phone-unusable\",\"title\":\"Phone unusable\",\"status\":422,")
          .contains("\"detail\":\"A phone has digits\",\"code\":\"PHONE_UNUSABLE\",\"errors\":[]");
    }
  }

  @Nested
  class Keys {
    @Test
    void callShouldGoThroughWhenTheKeyHasTheRole() {
      assertThat(server.get("/v1/things/mine/x", "Authorization", "Bearer " + RunningServer.TILL_KEY).body())
          .contains("\"till\"");
      assertThat(server.get("/v1/things/mine/x", "Authorization", "bearer " + RunningServer.ADMIN_KEY).body())
          .contains("\"admin\"");
    }

    @Test
    void callShouldBe401WithTheBareSchemeWhenNoKeyIsShown() {
      var answer = server.get("/v1/things/mine/x");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"comptoir\"");
    }

    @Test
    void callShouldBe401InOneShapeWhateverIsWrongWithTheKey() {
      var revoked = server.get("/v1/things/mine/x", "X-Request-Id", "r", "Authorization", "Bearer " + RunningServer.REVOKED_KEY);
      var mistyped = server.get("/v1/things/mine/x", "X-Request-Id", "r", "Authorization", "Bearer cmt_till_nonsense");
      var basic = server.get("/v1/things/mine/x", "X-Request-Id", "r", "Authorization", "Basic YTpi");

      assertThat(revoked.statusCode()).isEqualTo(401);
      assertThat(revoked.headers().firstValue("WWW-Authenticate"))
          .contains("Bearer realm=\"comptoir\", error=\"invalid_token\"");
      assertThat(mistyped.body()).isEqualTo(revoked.body()).isEqualTo(basic.body());
    }

    @Test
    void callShouldBe403WhenTheRoleIsNotAllowed() {
      var answer = server.get("/v1/things/admin/x", "Authorization", "Bearer " + RunningServer.TILL_KEY);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("FORBIDDEN");
    }

    @Test
    void startShouldFailWhenAMethodDoesNotSayWhoMayCallIt() {
      assertThatThrownBy(() -> RunningServer.start(RunningServer.settings(), new Forgotten()))
          .hasStackTraceContaining("must say who may call it");
      assertThatThrownBy(() -> RunningServer.start(RunningServer.settings(), new Nobody()))
          .hasStackTraceContaining("must say who may call it");
    }
  }

  @Path("/forgotten")
  public static final class Forgotten {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("/nobody")
  public static final class Nobody {
    @GET
    @AllowedTo({})
    public String get() {
      return "";
    }
  }

  @Nested
  class Versions {
    @Test
    void patchShouldBe428WhenNoVersionIsNamed() {
      assertThat(patch().statusCode()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(value = {"\"3\"|200", "*|200", "\"2\", \"3\"|200", "\"2\"|412", "W/\"3\"|412", "3|412"}, delimiter = '|', quoteCharacter = '\0')
    void patchShouldJudgeTheVersionWhenOneIsNamed(String version, int status) {
      assertThat(patch("If-Match", version).statusCode()).isEqualTo(status);
    }

    private java.net.http.HttpResponse<String> patch(String... headers) {
      var request = server.to("/v1/things/bag").header("Content-Type", "application/merge-patch+json");
      request = headers.length == 0 ? request : request.headers(headers);
      return server.send(request.method("PATCH", HttpRequest.BodyPublishers.ofString("{\"a\":null}")));
    }
  }

  @Nested
  class Lists {
    @Test
    void listShouldLeadToItsEndWhenNextIsFollowed() {
      var first = server.get("/v1/things?limit=3&x=y");
      String link = first.headers().firstValue("Link").orElseThrow();
      String next = link.substring(1, link.indexOf('>'));
      var last = server.get(next);

      assertThat(first.body()).startsWith("{\"items\":[0,1,2],\"next\":\"");
      assertThat(link).endsWith("; rel=\"next\"").contains("limit=3", "x=y");
      assertThat(last.body()).isEqualTo("{\"items\":[3,4],\"next\":null}");
      assertThat(last.headers().firstValue("Link")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "1e1", "", "99999999999"})
    void listShouldBe400WhenTheLimitIsUnusable(String limit) {
      assertThat(server.get("/v1/things?limit=" + limit).body()).contains("QUERY_UNUSABLE");
    }

    @Test
    void getShouldBe400WhenAQueryCannotBeConverted() {
      var answer = server.get("/v1/things/typed?day=x");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("QUERY_UNUSABLE", "day cannot be read");
      assertThat(server.get("/v1/things/of/x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "MTphYmM", "MTo=", "MTo5OQ%3D%3D"})
    void listShouldBe400WhenTheCursorIsNotOurs(String after) {
      var answer = server.get("/v1/things?after=" + after);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("CURSOR_UNREADABLE");
    }
  }

  @Nested
  class Preference {
    @ParameterizedTest
    @CsvSource(value = {
      "handling=strict|strict", "handling=lenient|lenient", "respond-async, Handling = \"strict\"; x=y|strict",
      "handling=sloppy|lenient", "return=minimal|lenient", ";;,,|lenient",
    }, delimiter = '|', quoteCharacter = '\0')
    void preferenceShouldBeAppliedWhenItIsUnderstood(String prefer, String applied) {
      var answer = server.post("/v1/things/prefer", bytes("{}"), "Prefer", prefer);

      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.headers().firstValue("Preference-Applied")).contains("handling=" + applied);
    }
  }

  @Nested
  class Operation {
    @Test
    void healthShouldTellReadinessWhenItChanges() {
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
      server.ready.set(false);
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
      server.ready.set(true);
    }

    @Test
    void metricsShouldCountByRouteWhenPathsDiffer() {
      server.get("/v1/things/camille.martin@example.com");
      server.get("/camille.martin@example.com");

      String metrics = server.get("/metrics").body();

      assertThat(metrics)
          .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/v1/things/{name}\",status=\"200\"}")
          .contains("http_server_requests_seconds_count{method=\"GET\",route=\"unmatched\",status=\"404\"}")
          .contains("http_server_requests_in_flight", "process_uptime_seconds")
          .doesNotContain("camille");
    }
  }

  @Nested
  class StartAndStop {
    @Test
    void stopShouldLetACallEndWhenItIsUnderWay() throws Exception {
      RunningServer other = RunningServer.start();
      try (RawClient raw = other.raw()) {
        raw.send("GET /v1/things/slow HTTP/1.1\r\nHost: a\r\n\r\n");
        for (int i = 0; i < 100 && !other.get("/metrics").body().contains("requests_in_flight 2.0"); i++) {
          Thread.sleep(2);
        }
        other.close();

        assertThat(raw.head()).startsWith("HTTP/1.1 200");
      }
    }

    @Test
    void startShouldNameThePortWhenItIsTaken() {
      int taken = server.server.port();

      assertThatThrownBy(() -> RunningServer.start(RunningServer.settings().withPort(taken)))
          .isInstanceOfSatisfying(PortInUseException.class, e -> assertThat(e.port()).isEqualTo(taken));
    }

    @Test
    void stopShouldEndWithinTenSecondsWhenAClientIsSlow() throws IOException {
      RunningServer other = RunningServer.start();
      try (RawClient raw = other.raw()) {
        raw.send("POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{");
        long from = System.nanoTime();
        other.close();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] object(int length) {
    return bytes("{\"a\":\"" + "x".repeat(length - 8) + "\"}");
  }

  private static String withoutDate(String head) {
    return head.lines().filter(line -> !line.startsWith("Date:")).sorted().reduce("", (a, b) -> a + "\n" + b);
  }
}
