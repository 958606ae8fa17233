package io.comptoir.crm.adapter.rest.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseResourcesTest {
  private static ShopServer shop;
  private static int numbers;

  private final String number = "R" + ++numbers;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Nested
  class Recording {
    @Test
    void postShouldStoreAReceiptOnceWhenItIsSentAgain() {
      Answer first = record(sent("36.00"));
      Answer same = record(sent("36.00"));

      assertThat(first.status()).isEqualTo(201);
      assertThat(first.header("Location")).contains("/v1/purchases/" + first.at("/purchase_id"));
      assertThat(first.header("ETag")).contains("\"1\"");
      assertThat(first.at("/identity/receipt_number")).isEqualTo(number);
      assertThat(first.at("/lines/0/unit_price/amount")).isEqualTo("18.00");
      assertThat(first.at("/occurred_at")).isEqualTo("2026-11-21T14:04:05Z");
      assertThat(same.status()).isEqualTo(200);
      assertThat(same.body()).isEqualTo(first.body());
      assertThat(same.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void postShouldAnswerAsTheFirstTimeWhenItsKeyIsUsedAgain() {
      Answer first = record(sent("36.00"), "Idempotency-Key", number);
      Answer again = record(sent("36.00"), "Idempotency-Key", "\"" + number + "\"");
      Answer other = record(sent("36.00").replace("CARE-01", "CARE-02"), "Idempotency-Key", number);

      assertThat(again.status()).isEqualTo(201);
      assertThat(again.header("Idempotency-Replayed")).contains("true");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(first.header("Idempotency-Replayed")).isEmpty();
      assertThat(other.status()).isEqualTo(422);
      assertThat(other.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void postShouldConflictWhenTheReceiptSaysSomethingElse() {
      record(sent("36.00"));

      Answer answer = record(sent("36.00").replace("'quantity':'2'", "'quantity':'1'").replace("'18.00'", "'36.00'"));

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.errors()).containsExactly("/purchase RECEIPT_CONFLICT");
    }

    @Test
    void postShouldBeForbiddenWhenTheStoreIsAnother() {
      Answer answer = shop.call("POST", "/v1/purchases", shop.elsewhere, sent("36.00"));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.at("/code")).isEqualTo("STORE_NOT_YOURS");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "'amount':'36.00' | 'amount':'36.05' | 422 | /purchase/lines/0/total/amount LINE_TOTAL_MISMATCH",
          "'kind':'sale', | | 422 | /purchase/kind RECEIPT_KIND_UNREADABLE",
          "'kind' | 'sort':1,'kind' | 422 | /purchase/sort UNKNOWN_FIELD",
          "'store' | 'shop':1,'store' | 422 | /shop UNKNOWN_FIELD",
          "'purchase' | 'receipt' | 422 | /purchase MISSING,/receipt UNKNOWN_FIELD",
          "'store':'PAR-01', | | 400 | /store STORE_MISSING",
          "15:04:05+01:00 | 25:04:05 | 422 | /occurred_at OCCURRED_AT_UNREADABLE",
          "CARE-01 | X','description':'4111 1111 1111 1111 | 422 | /purchase/lines/0/description CARD_NUMBER_MASKED"
        })
    void postShouldNameWhatIsWrongWhenTheReceiptCannotBeTaken(String good, String bad, int status, String errors) {
      Answer answer = record(sent("36.00").replace(good, bad == null ? "" : bad));

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.errors()).contains(errors.split(","));
    }

    private static final String SIXTY_FIVE = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefg";

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", SIXTY_FIVE + SIXTY_FIVE})
    void postShouldBeRefusedWhenTheIdempotencyKeyIsNone(String key) {
      assertThat(record(sent("36.00"), "Idempotency-Key", key).status()).isEqualTo(400);
    }
  }

  @Nested
  class Reading {
    @Test
    void getShouldShowAReceiptToItsOwnStoreOnlyWhenATillAsks() {
      String path = "/v1/purchases/" + record(sent("36.00")).at("/purchase_id");

      Answer own = shop.get(path, shop.till);
      Answer foreign = shop.get(path, shop.elsewhere);
      Answer none = shop.get("/v1/purchases/" + UUID.randomUUID(), shop.elsewhere);

      assertThat(own.status()).isEqualTo(200);
      assertThat(own.header("ETag")).contains("\"1\"");
      assertThat(shop.get(path.toUpperCase().replace("/V1/PURCHASES", "/v1/purchases"), shop.office).status())
          .isEqualTo(200);
      assertThat(foreign.status()).isEqualTo(404);
      assertThat(foreign.at("/detail")).isEqualTo(none.at("/detail"));
      assertThat(foreign.header("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "x", "01980f5e-7b1a-7c3e-9c1d-2f6a1b7c8d9g"})
    void getShouldFindNothingWhenTheIdIsNone(String id) {
      assertThat(shop.get("/v1/purchases/" + id, shop.office).status()).isEqualTo(404);
    }

    @Test
    void getShouldShowWhatIsKnownWhenTheReceiptNeedsRepair() {
      Answer captured =
          shop.captured(ShopServer.capture("'purchase':" + receipt("35.00").replace("'lines'", "'lignes'")));

      Answer read = shop.get("/v1/purchases/" + captured.at("/purchase/purchase_id"), shop.office);

      assertThat(read.at("/state")).isEqualTo("needs_repair");
      assertThat(read.at("/identity/store")).isEqualTo("PAR-01");
      assertThat(read.body().get("lines")).isEmpty();
      assertThat(read.has("/total")).isFalse();
    }
  }

  @Nested
  class Owners {
    @Test
    void putAndDeleteShouldAttachAndDetachWhenTheVersionFits() {
      String customer = customer();
      String path = "/v1/purchases/" + record(sent("36.00")).at("/purchase_id") + "/customer";

      Answer attached = attach(path, customer, shop.office, "If-Match", "\"1\"");
      Answer kept = attach(path, customer, shop.office, "If-Match", "\"2\"");
      Answer detached = shop.call("DELETE", path, shop.office, "", "If-Match", "\"2\"");

      assertThat(attached.at("/customer_id")).isEqualTo(customer);
      assertThat(attached.header("ETag")).contains("\"2\"");
      assertThat(kept.at("/version")).isEqualTo("2");
      assertThat(detached.has("/customer_id")).isFalse();
      assertThat(detached.at("/version")).isEqualTo("3");
      assertThat(shop.call("DELETE", path, shop.office, "").status()).isEqualTo(428);
      assertThat(shop.call("DELETE", path, shop.office, "", "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void putShouldSayTheSameOfACustomerNotMetAndOfNoneWhenATillAsks() {
      String customer = customer();
      String path = "/v1/purchases/" + record(sent("36.00")).at("/purchase_id") + "/customer";

      Answer unmet = attach(path, customer, shop.till, "If-Match", "\"1\"");
      Answer none = attach(path, UUID.randomUUID().toString(), shop.office, "If-Match", "\"1\"");
      Answer met =
          attach(path, customer, shop.till, "If-Match", "\"1\"", "Read-Token", shop.readToken(shop.till, customer));

      assertThat(unmet.status()).isEqualTo(422);
      assertThat(unmet.errors()).isEqualTo(none.errors()).containsExactly("/customer_id CUSTOMER_UNKNOWN");
      assertThat(unmet.at("/detail")).isEqualTo(none.at("/detail"));
      assertThat(met.status()).isEqualTo(200);
    }

    @Test
    void putAndDeleteShouldFindNothingWhenTheReceiptIsOfAnotherStore() {
      String customer = customer();
      String path = "/v1/purchases/" + record(sent("36.00")).at("/purchase_id") + "/customer";
      String token = shop.readToken(shop.elsewhere, customer);

      assertThat(attach(path, customer, shop.elsewhere, "If-Match", "\"1\"", "Read-Token", token).status())
          .isEqualTo(404);
      assertThat(shop.call("DELETE", path, shop.elsewhere, "", "If-Match", "\"1\"").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "{} | /customer_id MISSING",
          "{'customer_id':null} | /customer_id MISSING",
          "{'customer_id':7} | /customer_id WRONG_TYPE",
          "{'customer_id':'x'} | /customer_id UNKNOWN_VALUE"
        })
    void putShouldNameWhatIsWrongWhenTheBodyNamesNobody(String body, String error) {
      String path = "/v1/purchases/" + record(sent("36.00")).at("/purchase_id") + "/customer";

      Answer answer = shop.call("PUT", path, shop.office, body, "If-Match", "\"1\"");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.errors()).containsExactly(error);
    }

    private Answer attach(String path, String customer, String key, String... headers) {
      return shop.call("PUT", path, key, "{'customer_id':'" + customer + "'}", headers);
    }
  }

  @Nested
  class History {
    @Test
    void listShouldShowTheLatestFirstWhenReadInPages() {
      String customer = customer();
      List<String> bought = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        bought.add(0, buy(customer, number + "-" + i, i));
      }

      assertThat(inPagesOf(2, customer)).isEqualTo(bought);
    }

    @Test
    void listShouldFindNothingWhenATillHasNotMetTheCustomer() {
      String customer = customer();
      String path = "/v1/customers/" + customer + "/purchases";
      String token = shop.readToken(shop.till, customer);

      assertThat(shop.get(path, shop.till).status()).isEqualTo(404);
      assertThat(shop.get(path, shop.elsewhere, "Read-Token", token).status()).isEqualTo(404);
      assertThat(shop.get(path, shop.till, "Read-Token", "x").status()).isEqualTo(404);
      assertThat(shop.get(path, shop.till, "Read-Token", token).status()).isEqualTo(200);
      shop.clock.advance(Duration.ofMinutes(31));
      assertThat(shop.get(path, shop.till, "Read-Token", token).status()).isEqualTo(404);
      shop.clock.set(ShopServer.NOW);
      assertThat(shop.get("/v1/customers/" + UUID.randomUUID() + "/purchases", shop.office).status()).isEqualTo(404);
    }

    @Test
    void listShouldBeRefusedWhenTheCursorIsMadeUp() {
      String cursor =
          Base64.getUrlEncoder().withoutPadding().encodeToString(("1:" + UUID.randomUUID()).getBytes());

      Answer answer = shop.get("/v1/customers/" + customer() + "/purchases?after=" + cursor, shop.office);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/code")).isEqualTo("CURSOR_UNREADABLE");
    }

    private String buy(String customer, String receipt, int hour) {
      String sale = receipt("36.00").replace(number, receipt);
      String capture =
          ShopServer.capture("'customer':{'customer_id':'" + customer + "'},'purchase':" + sale)
              .replace("T15:04:05", "T1" + hour + ":04:05");
      return shop.captured(capture).at("/purchase/purchase_id");
    }

    private List<String> inPagesOf(int limit, String customer) {
      List<String> seen = new ArrayList<>();
      String after = "";
      do {
        Answer page =
            shop.get("/v1/customers/" + customer + "/purchases?limit=" + limit + after, shop.office);
        assertThat(page.body().get("items").size()).isLessThanOrEqualTo(limit);
        seen.addAll(page.body().at("/items").findValuesAsString("purchase_id"));
        after = page.has("/next") ? "&after=" + page.at("/next") : "";
      } while (!after.isEmpty());
      return seen;
    }
  }

  private String customer() {
    return shop.captured(ShopServer.capture("'customer':{'full_name':'Camille " + number + "'}"))
        .at("/customer/customer_id");
  }

  private Answer record(String body, String... headers) {
    return shop.call("POST", "/v1/purchases", shop.till, body, headers);
  }

  private String sent(String total) {
    return "{'store':'PAR-01','till':'3','occurred_at':'2026-11-21T15:04:05+01:00',"
        + "'sent_at':'2026-11-21T15:04:07+01:00','purchase':" + receipt(total) + "}";
  }

  private String receipt(String total) {
    return "{'receipt_number':'" + number + "','kind':'sale','lines':[{'sku':'CARE-01','quantity':'2',"
        + "'unit_price':{'amount':'18.00','currency':'EUR'},'total':{'amount':'" + total + "','currency':'EUR'}}],"
        + "'total':{'amount':'" + total + "','currency':'EUR'}}";
  }
}
