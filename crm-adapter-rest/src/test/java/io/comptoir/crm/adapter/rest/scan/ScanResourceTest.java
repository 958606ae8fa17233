package io.comptoir.crm.adapter.rest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.application.port.in.DuplicateScanUseCase.Listener;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.scan.DuplicateScan;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scans as a back office asks for them; the server's part is done by hand. */
class ScanResourceTest {
  private static final String SCANS = "/v1/duplicates/scans";
  private static final String CURRENT = SCANS + "/current";

  private ShopServer shop;

  @BeforeEach
  void open() {
    shop = ShopServer.open();
    captured("'given_name':'Camille','family_name':'Martin','phone':'0612345678'");
    captured("'given_name':'Camille','family_name':'Martin','phone':'0612345679'");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void captured(String members) {
    shop.captured(ShopServer.capture("'customer':{" + members + "}"));
  }

  private Answer request(String body, String... headers) {
    return shop.call("POST", SCANS, shop.office, body, headers);
  }

  private Answer stop() {
    return shop.call("DELETE", CURRENT, shop.office, "");
  }

  private Answer current() {
    return shop.get(CURRENT, shop.office);
  }

  private void goOn(Consumer<DuplicateScan> heard) {
    shop.comptoir.duplicates().goOn(new Listener() {
      @Override
      public void reached(DuplicateScan scan) {
        heard.accept(scan);
      }

      @Override
      public void shared(ContactKey value) {}
    });
  }

  @Test
  void scanShouldBeNotFoundBeforeTheFirst() {
    assertThat(current().status()).isEqualTo(404);
    assertThat(stop().status()).isEqualTo(404);
  }

  @Test
  void requestShouldBeAcceptedAndSayWhereToLook() {
    Answer accepted = request("{}");

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.header("Location").orElseThrow()).endsWith(CURRENT);
    assertThat(accepted.header("Retry-After")).contains("5");
    assertThat(accepted.at("/state")).isEqualTo("waiting");
    assertThat(accepted.at("/scope")).isEqualTo("all");
  }

  @Test
  void scanShouldShowHowFarItIsAndWhatItFoundAsReviews() {
    request("{}");
    StringBuilder seen = new StringBuilder();
    goOn(scan -> seen.append(current().at("/state")).append(' '));

    Answer done = current();
    assertThat(seen.toString()).startsWith("running ");
    assertThat(done.at("/state")).isEqualTo("done");
    assertThat(done.at("/progress/keyed")).isEqualTo("2");
    assertThat(done.at("/progress/done")).isEqualTo("2");
    assertThat(done.at("/found/reviews")).isEqualTo("1");
    Answer reviews = shop.get("/v1/reviews", shop.office);
    assertThat(reviews.at("/items/0/source")).isEqualTo("scan");
    assertThat(Double.parseDouble(reviews.at("/items/0/found/score"))).isBetween(0.5, 1.0);
    assertThat(reviews.at("/items/0/found/reasons/0/text")).isEqualTo("phone differs in one digit");
  }

  @Test
  void requestShouldBeRefusedWhileOneWaitsAndToldAgainUnderItsKey() {
    request("{'everybody':true}", "Idempotency-Key", "night-1");

    Answer other = request("{}");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.at("/code")).isEqualTo("SCAN_RUNNING");
    Answer again = request("{'everybody':true}", "Idempotency-Key", "night-1");
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("Idempotency-Replayed")).contains("true");
  }

  @Test
  void stopShouldEndItUntilItIsAskedForAgain() {
    request("{}");
    goOn(scan -> stop());

    assertThat(current().at("/state")).isEqualTo("stopped");
    assertThat(current().at("/ended_at")).isNotBlank();
    assertThat(stop().status()).isEqualTo(200);
    assertThat(request("{}").status()).isEqualTo(202);
  }

  @Test
  void requestShouldBeRefusedWhenItSaysWhatNobodyAsked() {
    Answer refused = request("{'everybody':'yes','speed':3}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/everybody");
    assertThat(refused.at("/errors/1/pointer")).isEqualTo("/speed");
  }

  @Test
  void scansShouldBeNoBusinessOfATill() {
    assertThat(shop.call("POST", SCANS, shop.till, "{}").status()).isEqualTo(403);
    assertThat(shop.get(CURRENT, shop.till).status()).isEqualTo(403);
    assertThat(shop.call("DELETE", CURRENT, shop.till, "").status()).isEqualTo(403);
  }
}
