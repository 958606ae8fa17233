package io.comptoir.crm.adapter.rest.capture;

import static io.comptoir.crm.adapter.rest.fixture.ShopServer.capture;
import static io.comptoir.crm.adapter.rest.fixture.ShopServer.captureId;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureBatchTest {
  private static final String REFUSED =
      "'consents':[{'purpose':'marketing','channel':'email','decision':'refused','manner':'spoken'}]";

  private static ShopServer shop;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static String batch(String... captures) {
    return "{\"sent_at\":\"2026-11-21T15:04:07+01:00\",\"captures\":[" + String.join(",", captures) + "]}";
  }

  private static Answer sent(String body, String... headers) {
    return shop.post("/v1/captures/batch", shop.till, body, headers);
  }

  private static List<String> statuses(Answer answer) {
    return IntStream.range(0, answer.body().at("/results").size())
        .mapToObj(i -> answer.at("/results/" + i + "/status"))
        .toList();
  }

  @Test
  void batchShouldRunEveryItemWhenItsNeighboursAreBad() {
    String good = captureId();
    String reused = captureId();
    shop.captured(capture(reused, "'customer':{'family_name':'One'}"));

    Answer answer =
        sent(
            batch(
                "7", "null", "[]", "{}", capture("'customer':null"), capture("'timing':{}").replace("PAR-01", "LYO-01"),
                capture(reused, "'customer':{'family_name':'Two'}"), capture(good, "'customer':{'family_name':'Good'}"),
                capture(good, "'customer':{'family_name':'Good'}")),
            "X-Request-Id", "batch-7", "Idempotency-Key", "anything");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(statuses(answer)).containsExactly("400", "400", "400", "400", "400", "403", "422", "201", "201");
    assertThat(answer.at("/results/0/body/code")).isEqualTo("NOT_AN_OBJECT");
    assertThat(answer.at("/results/3/body/code")).isEqualTo("CAPTURE_ID_UNUSABLE");
    assertThat(answer.at("/results/4/body/code")).isEqualTo("NOTHING_TO_CAPTURE");
    assertThat(answer.at("/results/5/body/code")).isEqualTo("STORE_NOT_YOURS");
    assertThat(answer.at("/results/6/body/code")).isEqualTo("CAPTURE_ID_REUSED");
    assertThat(answer.at("/results/6/body/request_id")).isEqualTo("batch-7");
    assertThat(answer.at("/results/7/body/capture_id")).isEqualTo(good);
  }

  @Test
  void batchShouldTellIdsStatesAndWarningsOnly() {
    Answer answer =
        sent(batch(capture("'customer':{'family_name':'M','email':'batch@example.com','nick':'x'},'purchase':{}," + REFUSED)));

    assertThat(answer.at("/results/0/body/outcome")).isEqualTo("accepted");
    assertThat(answer.at("/results/0/body/purchase/state")).isEqualTo("needs_repair");
    assertThat(answer.at("/results/0/body/consents/0/state")).isEqualTo("refused");
    assertThat(answer.http().body()).contains("UNKNOWN_FIELD");
    assertThat(answer.has("/results/0/body/customer")).isFalse();
    assertThat(answer.has("/results/0/body/candidates")).isFalse();
    assertThat(answer.has("/results/0/body/prompt")).isFalse();
    assertThat(answer.http().body()).doesNotContain("batch@example.com");
  }

  @Test
  void batchShouldReplayWhatWasSentAlone() {
    String id = captureId();
    String alone = capture(id, "'customer':{'family_name':'Alone'}");
    Answer first = shop.captured(alone);

    Answer answer = sent(batch(alone.replace("15:04:07", "03:00:00")));

    assertThat(answer.at("/results/0/status")).isEqualTo("201");
    assertThat(shop.comptoir.customers().read(customer(first)).orElseThrow().records()).hasSize(1);
  }

  private static CustomerId customer(Answer answer) {
    return CustomerId.parse(answer.at("/customer/customer_id"));
  }

  // The till's clock is ten minutes slow, and its queue is a day old: the batch's stamp tells by how much to correct.
  @Test
  void batchShouldCorrectTimesByItsOwnClockAndNotByThatOfItsItems() {
    String item =
        capture("'customer':{'email':'clock@example.com'}," + REFUSED)
            .replace("2026-11-21T15:04:05+01:00", "2026-11-20T15:00:00+01:00")
            .replace("2026-11-21T15:04:07+01:00", "2026-11-20T15:00:02+01:00");

    Answer answer = sent("{\"sent_at\":\"2026-11-21T14:54:07+01:00\",\"captures\":[" + item + "]}");

    assertThat(answer.at("/results/0/body/consents/0/decided_at")).isEqualTo("2026-11-20T14:10:00Z");
  }

  @ParameterizedTest
  @CsvSource({"null", "7", "'\"\"'", "'\"soon\"'"})
  void batchShouldBeTakenWithSuspectTimesWhenItsClockCannotBeRead(String sentAt) {
    Answer answer =
        sent("{\"sent_at\":" + sentAt + ",\"captures\":[" + capture("'customer':{'email':'s@example.com'}," + REFUSED) + "]}");

    assertThat(answer.at("/results/0/status")).isEqualTo("201");
    assertThat(answer.at("/results/0/body/consents/0/decided_at")).isEqualTo(ShopServer.NOW.toString());
  }

  @Test
  void batchShouldTakeAFollowerWhenItStandsBeforeWhatItFollows() {
    String first = captureId();
    String follower = capture("'follows':'" + first + "','customer':{'custom_fields':{'wrist_size':'15'}}");

    Answer answer = sent(batch(follower, capture(first, "'customer':{'family_name':'Ahead','email':'ahead@example.com'}")));

    assertThat(statuses(answer)).containsExactly("201", "201");
    assertThat(shop.lookedUp("{'email':'ahead@example.com'}").at("/matches/0/preferences/wrist_size")).isEqualTo("15");
  }

  @Test
  void batchShouldRefuseTheFaultyItemOnlyWhenStrict() {
    Answer answer =
        sent(batch(capture("'timing':{'x':1}"), capture("'timing':{}")), "Prefer", "handling=strict");

    assertThat(statuses(answer)).containsExactly("422", "201");
    assertThat(answer.at("/results/0/body/errors/0/pointer")).isEqualTo("/timing/x");
    assertThat(answer.header("Preference-Applied")).contains("handling=strict");
  }

  @Test
  void batchShouldRunFiveHundredItemsAndNoMore() {
    List<String> captures = IntStream.range(0, 500).mapToObj(i -> capture("'timing':{}")).collect(Collectors.toList());

    assertThat(statuses(sent(batch(captures.toArray(String[]::new))))).hasSize(500).containsOnly("201");
    captures.add("{}");
    Answer tooMany = sent(batch(captures.toArray(String[]::new)));
    assertThat(tooMany.status()).isEqualTo(400);
    assertThat(tooMany.at("/code")).isEqualTo("TOO_MANY_CAPTURES");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {}                            | 400 | NOTHING_TO_CAPTURE
      {"captures":[]}               | 400 | NOTHING_TO_CAPTURE
      {"captures":{}}               | 400 | NOTHING_TO_CAPTURE
      []                            | 400 | NOT_AN_OBJECT
      {"captures":[{}],"captures":1}| 400 | DUPLICATE_KEY
      """)
  void batchShouldBeRefusedWhenItHoldsNoCaptures(String body, int status, String code) {
    Answer answer = sent(body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.at("/code")).isEqualTo(code);
  }

  @Test
  void batchShouldBeRefusedWhenStrictAndItsEnvelopeHoldsMore() {
    String body = "{\"sent_at\":7,\"x\":1,\"captures\":[" + capture("'timing':{}") + "]}";

    assertThat(sent(body, "Prefer", "handling=strict").errors())
        .containsExactlyInAnyOrder("/sent_at WRONG_TYPE", "/x UNKNOWN_FIELD");
    assertThat(sent(body).status()).isEqualTo(200);
  }

  @Test
  void batchShouldNotRunWhatFollowsWhenAnItemDoesNotEnd() {
    try (ShopServer stuck =
        ShopServer.around(
            inner -> request -> request.form().parts().timing() == null ? inner.capture(request) : new CompletableFuture<>())) {
      String good = capture("'customer':{'family_name':'Before'}");
      String body = batch(good, capture("'timing':{}"), capture("'customer':{'family_name':'After'}"));

      Answer answer = stuck.post("/v1/captures/batch", stuck.till, body);

      assertThat(statuses(answer)).containsExactly("201", "503", "503");
      assertThat(answer.at("/results/1/body/code")).isEqualTo("IN_PROGRESS");
      assertThat(answer.at("/results/2/body/code")).isEqualTo("OVERLOADED");
    }
  }

  @Test
  void batchShouldTakeUpToFourMebibytes() {
    String item = capture("'x':'" + "x".repeat(100_000) + "','timing':{}");
    String body = batch(Collections.nCopies(41, item).toArray(String[]::new));

    assertThat(body.length()).isBetween(4_000_000, 4 * 1024 * 1024);
    assertThat(statuses(sent(body))).hasSize(41).containsOnly("201");
  }
}
