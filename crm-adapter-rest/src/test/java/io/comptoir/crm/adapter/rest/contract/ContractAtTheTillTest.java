package io.comptoir.crm.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the contract shows a POS vendor, sent to a real server: its answers keep to the contract, member by member. */
class ContractAtTheTillTest {
  private static final ContractDocument DOCUMENT = ContractDocument.read();
  private static final ContractSchemas CLOSED = ContractSchemas.closed(DOCUMENT);
  private static final String SCHEMAS = "/components/schemas/";

  private static ShopServer shop;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
    shop.clock.set(Instant.parse("2026-11-28T12:00:00Z"));
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static JsonNode example(String name) {
    return DOCUMENT.at("/components/examples/" + name + "/value");
  }

  private static Answer send(String path, JsonNode body) {
    return shop.post(path, shop.office, body.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CaptureFirstVisit", "CaptureKnownCard", "CaptureSharedPhone", "CaptureMistyped", "CaptureWrongTotal",
      "CaptureConflict", "CaptureDoubt", "CaptureAnonymous", "CaptureFollowUp", "CaptureReturn", "CaptureExchange",
      "CaptureVoid"})
  void captureShouldAnswerAsTheContractSaysWhenAnExampleIsSentTwice(String name) {
    Answer first = send("/v1/captures", example(name));
    Answer again = shop.post("/v1/captures", shop.office, example(name).toString(), "Prefer", "handling=lenient");

    assertThat(List.of(first, again)).allSatisfy(answer -> {
      assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
      assertThat(CLOSED.faults(SCHEMAS + "CaptureAnswer", answer.body())).isEmpty();
    });
    assertThat(again.at("/outcome")).isEqualTo(first.at("/outcome"));
    assertThat(again.header("Idempotency-Replayed")).contains("true");
  }

  @Test
  void captureShouldAnswerATillAsTheContractSays() {
    Answer answer =
        shop.captured(ShopServer.capture("'customer':{'given_name':'Léa','phone':'0612345678','address':{'city':'Paris'}}"));

    assertThat(CLOSED.faults(SCHEMAS + "CaptureAnswer", answer.body())).isEmpty();
    assertThat(answer.has("/customer/read_token")).isTrue();
  }

  @Test
  void schemaShouldFindFaultWhenAnAnswerIsAnother() {
    assertThat(CLOSED.faults(SCHEMAS + "CaptureAnswer", example("MatchesFound"))).isNotEmpty();
  }

  @Test
  void batchShouldAnswerAsTheContractSays() {
    Answer answer = send("/v1/captures/batch", example("Batch"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/results")).hasSize(example("Batch").at("/captures").size());
    assertThat(CLOSED.faults(SCHEMAS + "CaptureBatchAnswer", answer.body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LookupText", "LookupPhone", "LookupCard", "LookupNameNarrowed"})
  void lookUpShouldAnswerAsTheContractSays(String name) {
    send("/v1/captures", example("CaptureFirstVisit"));

    Answer answer = send("/v1/lookups", example(name));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/matches/0/display_name")).isEqualTo("Camille Martin");
    assertThat(CLOSED.faults(SCHEMAS + "Matches", answer.body())).isEmpty();
  }

  @Test
  void problemShouldBeAsTheContractSays() {
    Answer answer = shop.strictly(ShopServer.capture("'customer':{'phone':'12','x':1}"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(CLOSED.faults(SCHEMAS + "Problem", answer.body())).isEmpty();
  }
}
