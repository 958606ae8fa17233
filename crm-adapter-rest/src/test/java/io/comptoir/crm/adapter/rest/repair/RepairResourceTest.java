package io.comptoir.crm.adapter.rest.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.domain.capture.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairResourceTest {
  private static final String GOOD_RECEIPT =
      "{'receipt_number':'000125','kind':'sale','lines':[{'quantity':'1','total':{'amount':'10.00','currency':'EUR'}}],"
          + "'total':{'amount':'10.00','currency':'EUR'}}";

  private static ShopServer shop;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Nested
  class Listing {
    @Test
    void listShouldShowWhatIsOpenInPagesWhenAsked() {
      List<Repair> kept = new ArrayList<>(keptOf("'customer':{'given_name':'A','phone':'06 12'}"));
      kept.addAll(keptOf("'customer':{'given_name':'B','email':'b@'}"));

      List<String> seen = new ArrayList<>();
      String after = "";
      do {
        Answer page = shop.get("/v1/repairs?limit=1" + after, shop.office);
        seen.addAll(page.body().at("/items").findValuesAsString("repair_id"));
        after = page.has("/next") ? "&after=" + page.at("/next") : "";
      } while (!after.isEmpty());

      assertThat(seen).containsSubsequence(kept.stream().map(repair -> repair.id().toString()).toList());
    }

    @Test
    void repairShouldShowWhatWasTypedAndWhereWhenListed() {
      Repair kept = keptOf("'customer':{'given_name':'A','phone':'06 12'}").get(0);

      Answer all = shop.get("/v1/repairs?limit=200", shop.office);

      assertThat(all.body().at("/items")).anySatisfy(item -> {
        assertThat(item.at("/repair_id").asString()).isEqualTo(kept.id().toString());
        assertThat(item.at("/pointer").asString()).isEqualTo("/customer/phone");
        assertThat(item.at("/kept").asString()).isEqualTo("06 12");
        assertThat(item.at("/state").asString()).isEqualTo("open");
        assertThat(item.at("/subject/customer_id").isString()).isTrue();
      });
    }
  }

  @Nested
  class Mending {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "'phone':'06 12' | '+33 6 12 34 56 70' | /contact_points/0/value | +33612345670",
          "'birthday':'14 mars' | '--03-14' | /birthday | --03-14",
          "'custom_fields':{'ring_size':52} | '52' | /custom_fields/ring_size | 52",
          "'identifiers':[{'type':'card','value':'9'}] | {'type':'token','value':'9'} | /identifiers/0/value | 9",
          "'address':{'lines':[7]} | {'lines':['7 rue X']} | /contact_points/0/address/lines/0 | 7 rue X"
        })
    void postShouldGiveTheCustomerTheValueWhenItIsUsable(String typed, String value, String pointer, String mended) {
      Repair kept = keptOf("'customer':{'given_name':'A'," + typed + "}").get(0);

      Answer answer = decide(kept, "{'value':" + value + "}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.at("/state")).isEqualTo("mended");
      assertThat(answer.header("ETag")).contains("\"2\"");
      assertThat(shop.get("/v1/customers/" + answer.at("/subject/customer_id"), shop.office).at(pointer))
          .isEqualTo(mended);
    }

    @Test
    void postShouldMendTheReceiptWhenItAddsUp() {
      Repair kept = keptOf("'purchase':" + GOOD_RECEIPT.replace("'quantity':'1'", "'quantity':'one'")).get(0);

      Answer answer = decide(kept, "{'value':" + GOOD_RECEIPT + "}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(shop.get("/v1/purchases/" + answer.at("/subject/purchase_id"), shop.office).at("/state"))
          .isEqualTo("recorded");
    }

    @Test
    void postShouldMendTheEntryWhenItCanBeRead() {
      String entry = "{'purpose':'marketing','channel':'email','decision':'refused','manner':'spoken'}";
      Repair kept =
          keptOf("'customer':{'full_name':'Anna Bell'},'consents':[" + entry.replace("'email'", "'mail'") + "]").get(0);

      Answer answer = decide(kept, "{'value':" + entry + "}");

      assertThat(answer.status()).isEqualTo(200);
      Answer states =
          shop.get("/v1/customers/" + answer.at("/subject/customer_id") + "/consents", shop.office);
      assertThat(states.body().at("/states").findValuesAsString("channel")).containsExactly("email");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "{'value':'06 13'} | /value PHONE_UNUSABLE",
          "{'value':7} | /value WRONG_TYPE",
          "{} | /value MISSING",
          "{'discard':false} | /discard UNKNOWN_VALUE",
          "{'value':'+33612345678','discard':true} | /discard UNKNOWN_VALUE",
          "{'discard':true,'why':'x'} | /why UNKNOWN_FIELD"
        })
    void postShouldNameWhatIsWrongWhenTheDecisionCannotBeTaken(String body, String error) {
      Repair kept = keptOf("'customer':{'given_name':'A','phone':'06 12'}").get(0);

      Answer answer = decide(kept, body);

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void postShouldRefuseAReceiptWhereItDoesNotAddUpWhenTheValueIsOne() {
      Repair kept = keptOf("'purchase':" + GOOD_RECEIPT.replace("'quantity':'1'", "'quantity':'one'")).get(0);

      Answer answer = decide(kept, "{'value':" + GOOD_RECEIPT.replace("'sale'", "'sail'") + "}");

      assertThat(answer.errors()).containsExactly("/value/kind RECEIPT_KIND_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'nickname':'x'", "'customer_id':'x'"})
    void postShouldConflictWhenNoValueMendsThePlace(String typed) {
      Repair kept = keptOf("'customer':{'given_name':'A'," + typed + "}").get(0);

      assertThat(decide(kept, "{'value':'y'}").at("/code")).isEqualTo("NOT_MENDABLE");
      assertThat(decide(kept, "{'discard':true}").at("/state")).isEqualTo("discarded");
    }
  }

  @Nested
  class Deciding {
    private final Repair kept = keptOf("'customer':{'given_name':'A','phone':'06 12'}").get(0);

    @Test
    void postShouldBeRefusedWhenTheVersionIsMissingOrStaleOrDecided() {
      String path = "/v1/repairs/" + kept.id();

      assertThat(shop.call("POST", path, shop.office, "{'discard':true}").status()).isEqualTo(428);
      assertThat(decide(kept, "{'discard':true}").status()).isEqualTo(200);
      assertThat(decide(kept, "{'discard':true}").status()).isEqualTo(412);
      Answer decided = shop.call("POST", path, shop.office, "{'discard':true}", "If-Match", "\"2\"");
      assertThat(decided.status()).isEqualTo(409);
      assertThat(decided.at("/code")).isEqualTo("ALREADY_DECIDED");
    }

    @Test
    void postShouldHaveOneEffectWhenItsKeyIsUsedAgain() {
      String body = "{'value':'+33612345670'}";
      Answer first = decide(kept, body, "Idempotency-Key", kept.id().toString());
      Answer again = decide(kept, body, "Idempotency-Key", kept.id().toString());

      assertThat(again.status()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("Idempotency-Replayed")).contains("true");
    }

    @Test
    void postShouldFindNothingWhenThereIsNoSuchRepair() {
      String path = "/v1/repairs/" + UUID.randomUUID();

      assertThat(shop.call("POST", path, shop.office, "{'discard':true}", "If-Match", "\"1\"").status()).isEqualTo(404);
    }
  }

  private static List<Repair> keptOf(String members) {
    String id = ShopServer.captureId();
    assertThat(shop.captured(ShopServer.capture(id, members)).status()).isEqualTo(201);
    return shop.repairsOf(id);
  }

  private static Answer decide(Repair kept, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "If-Match";
    all[1] = "\"1\"";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return shop.call("POST", "/v1/repairs/" + kept.id(), shop.office, body, all);
  }
}
