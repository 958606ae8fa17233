package io.comptoir.crm.server.day;

import static io.comptoir.crm.server.day.ShopOverHttp.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.day.ShopOverHttp.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mme Martin, Saturday, queue of four: the same afternoon as a till lives it, over HTTP, on a file that is closed and opened. */
class SaturdayOverHttpTest {
  private static final String CAMILLE =
      """
      "customer": {"given_name": "Camille", "family_name": "Martin", "phone": "06 39 98 12 34",
                   "email": "camille.martin@example.com", "country": "FR"}""";
  private static final String AGREES =
      """
      "consents": [{"purpose": "marketing", "channel": "email", "decision": "granted", "manner": "screen",
                    "notice": {"id": "till-opt-in", "version": "2026-1", "language": "fr"}}]""";

  @TempDir private Path data;

  @ParameterizedTest(name = "on {0}")
  @EnumSource(Engine.class)
  void theServerShouldServeMmeMartinAndRememberHerAfterARestart(Engine engine) {
    Map<String, String> file = engine.freshHouse();
    String martin;
    try (ShopOverHttp shop = new ShopOverHttp(data, file)) {
      martin = sheBuysABag(shop);
      theTillKnowsHerByPhoneAndName(shop, martin);
      sheBringsTheBagBack(shop, martin);
      sheTakesHerAgreementBack(shop, martin);
    }
    try (ShopOverHttp shop = new ShopOverHttp(data, file)) {
      theOfficeStillKnowsEverything(shop, martin);
    }
  }

  private static String sheBuysABag(ShopOverHttp shop) {
    String body = checkout(CAMILLE + ", " + AGREES + ", " + receipt("000123", "sale", "1", "1290.00", "null"));
    Answer answer = shop.till("POST", "/v1/captures", body);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(shop.changesWith(answer.text("/capture_id")).raw().body()).contains(answer.text("/capture_id"));
    assertThat(answer.text("/outcome")).isEqualTo("created");
    assertThat(answer.text("/purchase/state")).isEqualTo("recorded");
    assertThat(answer.body().at("/customer/permissions/email/allowed").asBoolean()).isTrue();

    Answer again = shop.till("POST", "/v1/captures", body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.text("/purchase/purchase_id")).isEqualTo(answer.text("/purchase/purchase_id"));
    return answer.text("/customer/customer_id");
  }

  private static void theTillKnowsHerByPhoneAndName(ShopOverHttp shop, String martin) {
    for (String text : new String[] {"+33 6 39 98 12 34", "martin cam", "CAMILLE.MARTIN@example.com"}) {
      Answer found = shop.till("POST", "/v1/lookups", "{\"text\": \"%s\"}".formatted(text));
      assertThat(found.status()).isEqualTo(200);
      assertThat(found.text("/matches/0/customer_id")).as(text).isEqualTo(martin);
      assertThat(found.raw().body()).as("masked for a till").doesNotContain("39981234").doesNotContain("camille.martin@");
    }
  }

  private static void sheBringsTheBagBack(ShopOverHttp shop, String martin) {
    String sold = "{\"store\": \"PAR-01\", \"till\": \"3\", \"receipt_number\": \"000123\", \"line_number\": 1}";
    String who = "\"customer\": {\"customer_id\": \"%s\"}".formatted(martin);
    Answer answer =
        shop.till("POST", "/v1/captures", checkout(who + ", " + receipt("000140", "return", "-1", "-1290.00", sold)));
    assertThat(answer.text("/outcome")).isEqualTo("recognised");

    String token = answer.text("/customer/read_token");
    Answer history = shop.till("GET", "/v1/customers/" + martin + "/purchases", "", "Read-Token", token);
    assertThat(history.status()).isEqualTo(200);
    assertThat(history.body().at("/items").size()).isEqualTo(2);
    assertThat(history.text("/items/0/kind")).isEqualTo("return");
    assertThat(history.body().at("/items/0/flags").size()).isZero();
    assertThat(shop.till("GET", "/v1/customers/" + martin + "/purchases", "").body().at("/items").size())
        .as("receipts of its own store").isLessThanOrEqualTo(2);
  }

  private static void sheTakesHerAgreementBack(ShopOverHttp shop, String martin) {
    String withdrawal =
        "{\"purpose\": \"marketing\", \"channel\": \"email\", \"decision\": \"withdrawn\", \"manner\": \"spoken\"}";
    Answer answer = shop.office("POST", "/v1/customers/" + martin + "/consents", withdrawal);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(permission(shop, martin).body().at("/allowed").asBoolean()).isFalse();
    assertThat(permission(shop, martin).text("/reason")).isEqualTo("WITHDRAWN");
  }

  private static void theOfficeStillKnowsEverything(ShopOverHttp shop, String martin) {
    Answer customer = shop.office("GET", "/v1/customers/" + martin + "?include=provenance", "");
    assertThat(customer.text("/family_name")).isEqualTo("Martin");
    assertThat(customer.header("ETag")).isEqualTo("\"" + customer.body().at("/version").asInt() + "\"");
    assertThat(customer.body().at("/provenance").size()).isPositive();
    assertThat(permission(shop, martin).text("/reason")).isEqualTo("WITHDRAWN");
    Answer changes = shop.office("GET", "/v1/changes?limit=200", "");
    assertThat(changes.body().at("/items/0/seq").asInt()).isEqualTo(1);
    assertThat(changes.raw().body()).doesNotContain("Martin").doesNotContain("camille");
  }

  private static Answer permission(ShopOverHttp shop, String martin) {
    return shop.office("GET", "/v1/customers/" + martin + "/permission?purpose=marketing&channel=email", "");
  }

  private static String receipt(String number, String kind, String quantity, String total, String returns) {
    return """
        "purchase": {"receipt_number": "%s", "kind": "%s",
          "lines": [{"line_number": 1, "sku": "BAG-01", "description": "Sac cabas", "quantity": "%s",
                     "unit_price": {"amount": "1290.00", "currency": "EUR"},
                     "total": {"amount": "%s", "currency": "EUR"}, "returns": %s}],
          "total": {"amount": "%s", "currency": "EUR"}}"""
        .formatted(number, kind, quantity, total, returns, total);
  }
}
