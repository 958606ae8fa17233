package io.comptoir.crm.server.day;

import static io.comptoir.crm.server.day.ShopOverHttp.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.day.ShopOverHttp.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several tills at the same instant, over HTTP: about one person, and about one checkout. */
class TillsAtOnceTest {
  private static final int ROUNDS = 6;
  private static final int TILLS = 4;

  @TempDir private Path data;
  private final ExecutorService tills = Executors.newFixedThreadPool(TILLS);

  @AfterEach
  void goHome() {
    tills.shutdownNow();
  }

  private List<Answer> atOnce(ShopOverHttp shop, List<String> bodies) {
    List<CompletableFuture<Answer>> sent = new ArrayList<>();
    bodies.forEach(body -> sent.add(CompletableFuture.supplyAsync(() -> untilTaken(shop, body), tills)));
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private static Answer untilTaken(ShopOverHttp shop, String body) {
    Answer answer = shop.till("POST", "/v1/captures", body);
    for (int tries = 0; tries < 300 && answer.status() == 503; tries++) {
      ShopOverHttp.pause();
      answer = shop.till("POST", "/v1/captures", body);
    }
    return answer;
  }

  private static String person(int number) {
    return "\"customer\": {\"family_name\": \"Dupont\", \"phone\": \"+33 6 39 98 50 %02d\"}".formatted(number);
  }

  @ParameterizedTest(name = "on {0}")
  @EnumSource(Engine.class)
  void captureShouldMakeOneCustomerWhenSeveralTillsCaptureThePersonAtOnce(Engine engine) {
    try (ShopOverHttp shop = new ShopOverHttp(data, engine.freshHouse())) {
      for (int round = 0; round < ROUNDS; round++) {
        String person = person(round);
        List<Answer> answers = atOnce(shop, IntStream.range(0, TILLS).mapToObj(till -> checkout(person)).toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.text("/outcome"))
            .containsOnlyOnce("created").contains("recognised");
        assertThat(answers).extracting(answer -> answer.text("/customer/customer_id"))
            .containsOnly(answers.get(0).text("/customer/customer_id"));
      }
    }
  }

  @ParameterizedTest(name = "on {0}")
  @EnumSource(Engine.class)
  void captureShouldHaveOneEffectWhenItIsSentSeveralTimesAtOnce(Engine engine) {
    try (ShopOverHttp shop = new ShopOverHttp(data, engine.freshHouse())) {
      for (int round = 0; round < ROUNDS; round++) {
        String body = checkout(person(50 + round));
        List<Answer> answers = atOnce(shop, IntStream.range(0, TILLS).mapToObj(till -> body).toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.text("/customer/customer_id"))
            .containsOnly(answers.get(0).text("/customer/customer_id"));
        assertThat(answers).filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
            .as("answered as new").hasSizeLessThanOrEqualTo(1);
        String id = answers.get(0).text("/capture_id");
        assertThat(shop.changesWith(id).raw().body().split(id, -1)).as("told once in the feed").hasSize(2);
      }
    }
  }
}
