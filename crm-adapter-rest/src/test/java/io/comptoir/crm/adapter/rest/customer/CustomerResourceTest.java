package io.comptoir.crm.adapter.rest.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.testkit.fixture.Joining;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerResourceTest {
  private static final String CAMILLE =
      "{'title':'mrs','given_name':'Camille','family_name':'Martin','phone':'+33 6 12 34 56 78',"
          + "'address':{'lines':['12 rue de la Paix'],'postal_code':'75002','city':'Paris','country':'FR'},"
          + "'birthday':'--03-14','language':'fr','country':'FR','custom_fields':{'ring_size':'52','shoe_size':'38'}}";

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
  class Creating {
    @Test
    void postShouldAnswerTheProfileWhenThePersonIsNew() {
      Answer answer = create(CAMILLE);

      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.header("Location")).contains("/v1/customers/" + answer.at("/customer_id"));
      assertThat(answer.header("ETag")).contains("\"1\"");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.at("/display_name")).isEqualTo("Camille Martin");
      assertThat(answer.at("/contact_points/0/value")).isEqualTo("+33612345678");
      assertThat(answer.at("/contact_points/1/value")).isEqualTo("12 rue de la Paix, 75002 Paris, FR");
      assertThat(answer.at("/custom_fields/ring_size")).isEqualTo("52");
      assertThat(answer.has("/merged_into")).isFalse();
      assertThat(answer.has("/provenance")).isFalse();
    }

    @Test
    void postShouldNameWhoItMightBeWhenTheNameAndTheBirthdayAreKnown() {
      Answer known = create("{'full_name':'Zora Quist','phone':'+33 6 55 44 33 22','birthday':'1980-03-14'}");
      Answer answer = create("{'full_name':'Quist Zora','email':'zora@example.com','birthday':'1980-03-14'}");

      assertThat(known.has("/candidates")).isFalse();
      assertThat(answer.at("/candidates/0")).isEqualTo(known.at("/customer_id"));
      assertThat(answer.has("/candidates/1")).isFalse();
    }

    @Test
    void phoneShouldBeReadWhereThePersonLivesWhenItHasNoPrefix() {
      Answer created = create("{'phone':'06 12 34 56 78','country':'FR'}");
      Answer patched =
          shop.call(
              "PATCH", "/v1/customers/" + created.at("/customer_id"), shop.office, "{'phone':'06 12 34 56 79'}",
              "If-Match", "*");

      assertThat(created.at("/contact_points/0/value")).isEqualTo("+33612345678");
      assertThat(patched.body().at("/contact_points").findValuesAsString("value")).contains("+33612345679");
      assertThat(create("{'phone':'06 12 34 56 78'}").errors()).containsExactly("/phone PHONE_UNUSABLE");
    }

    @Test
    void postShouldHaveOneEffectWhenItsKeyIsUsedAgain() {
      Answer first = create(CAMILLE, "Idempotency-Key", "camille");
      Answer again = create(CAMILLE, "Idempotency-Key", "camille");
      Answer admins = shop.call("POST", "/v1/customers", shop.admin, CAMILLE, "Idempotency-Key", "camille");

      assertThat(again.status()).isEqualTo(201);
      assertThat(again.header("Idempotency-Replayed")).contains("true");
      assertThat(again.at("/customer_id")).isEqualTo(first.at("/customer_id"));
      assertThat(admins.at("/customer_id")).isNotEqualTo(first.at("/customer_id"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "{'nickname':'x','country':'XX','given_name':'A'} | /nickname UNKNOWN_FIELD",
          "{'given_name':'A','country':'XX'} | /country COUNTRY_UNKNOWN",
          "{'given_name':'A','customer_id':null} | /customer_id UNKNOWN_FIELD",
          "{'given_name':7} | /given_name WRONG_TYPE",
          "{'phone':'06 12'} | /phone PHONE_UNUSABLE",
          "{'given_name':'4111 1111 1111 1111'} | /given_name CARD_NUMBER_MASKED"
        })
    void postShouldNameWhatIsWrongWhenAMemberCannotBeTaken(String body, String error) {
      Answer answer = create(body);

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.errors()).contains(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'language':'fr'}"})
    void postShouldBeRefusedWhenNobodyIsNamed(String body) {
      assertThat(create(body).at("/code")).isEqualTo("MISSING");
    }
  }

  @Nested
  class Reading {
    @Test
    void getShouldTellWhereValuesComeFromWhenAsked() {
      String id = create(CAMILLE).at("/customer_id");

      Answer answer = shop.get("/v1/customers/" + id + "?include=provenance", shop.office);

      assertThat(answer.body().at("/provenance").findValuesAsString("field"))
          .containsExactly(
              "birthday", "country", "custom_fields.ring_size", "custom_fields.shoe_size", "family_name", "given_name",
              "language", "title");
      assertThat(answer.at("/provenance/0/source")).isEqualTo("back_office");
    }

    @Test
    void getShouldAnswerWithTheSurvivorWhenAMergeRetiredTheId() {
      String stays = create(CAMILLE).at("/customer_id");
      String goes = create(CAMILLE).at("/customer_id");
      Joining.merge(shop.comptoir, CustomerId.parse(stays), CustomerId.parse(goes)).toCompletableFuture().join();

      Answer answer = shop.get("/v1/customers/" + goes, shop.office);

      assertThat(answer.at("/customer_id")).isEqualTo(stays);
      assertThat(answer.at("/merged_into")).isEqualTo(stays);
      assertThat(shop.get("/v1/customers/" + stays, shop.office).has("/merged_into")).isFalse();
    }

    @Test
    void getShouldShowATillTheMaskedBriefWhenItHasMetTheCustomer() {
      String id = create(CAMILLE).at("/customer_id");
      String path = "/v1/customers/" + id;

      Answer met = shop.get(path, shop.till, "Read-Token", shop.readToken(shop.till, id));

      assertThat(met.status()).isEqualTo(200);
      assertThat(met.http().body()).doesNotContain("33612345678", "rue de la Paix");
      assertThat(met.at("/contact_points/0/value")).isEqualTo("+33 6 •• •• •• 78");
      assertThat(shop.get(path, shop.till, "Read-Token", met.at("/read_token")).status()).isEqualTo(200);
    }

    @Test
    void getShouldSayTheSameOfACustomerNotMetAndOfNoneWhenATillAsks() {
      String id = create(CAMILLE).at("/customer_id");
      String other = create(CAMILLE).at("/customer_id");

      Answer unmet = shop.get("/v1/customers/" + id, shop.till, "Read-Token", shop.readToken(shop.till, other));
      Answer foreign = shop.get("/v1/customers/" + id, shop.till, "Read-Token", shop.readToken(shop.elsewhere, id));
      Answer none = shop.get("/v1/customers/" + UUID.randomUUID(), shop.till, "X-Request-Id", "same");

      assertThat(unmet.status()).isEqualTo(404);
      assertThat(foreign.status()).isEqualTo(404);
      assertThat(shop.get("/v1/customers/" + id, shop.till, "X-Request-Id", "same").http().body())
          .isEqualTo(none.http().body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?include=all", "?include=provenance&include=provenance", "?include="})
    void getShouldBeRefusedWhenTheQueryCannotBeRead(String query) {
      String id = create(CAMILLE).at("/customer_id");

      assertThat(shop.get("/v1/customers/" + id + query, shop.office).status()).isEqualTo(400);
    }
  }

  @Nested
  class Changing {
    private final String id = create(CAMILLE).at("/customer_id");

    @Test
    void patchShouldSetEmptyAddAndKeepWhenItSaysSo() {
      Answer answer =
          patch(
              "{'family_name':'Martin-Duval','title':null,'phone':'+33 6 12 34 56 79',"
                  + "'identifiers':[{'type':'loyalty_card','value':'9250012345'}],"
                  + "'custom_fields':{'ring_size':'53','shoe_size':null}}",
              "If-Match", "\"1\"");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("ETag")).contains("\"2\"");
      assertThat(answer.at("/display_name")).isEqualTo("Camille Martin-Duval");
      assertThat(answer.has("/title")).isFalse();
      assertThat(answer.body().at("/contact_points").findValuesAsString("value"))
          .contains("+33612345678", "+33612345679");
      assertThat(answer.at("/identifiers/0/value")).isEqualTo("9250012345");
      assertThat(answer.at("/custom_fields/ring_size")).isEqualTo("53");
      assertThat(answer.has("/custom_fields/shoe_size")).isFalse();
      assertThat(answer.at("/language")).isEqualTo("fr");
    }

    @Test
    void patchShouldBeKnownAsACorrectionWhenItsValuesAreTracedBack() {
      patch("{'family_name':'Martin-Duval'}", "If-Match", "\"1\"");

      Answer answer = shop.get("/v1/customers/" + id + "?include=provenance", shop.office);

      assertThat(answer.body().at("/provenance").findValuesAsString("source")).contains("correction", "back_office");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'given_name':'Camille','phone':'+33612345678'}"})
    void patchShouldKeepTheVersionWhenItChangesNothing(String body) {
      assertThat(patch(body, "If-Match", "\"1\"").at("/version")).isEqualTo("1");
    }

    @Test
    void patchShouldBeRefusedWhenTheVersionIsMissingOrStale() {
      assertThat(patch("{'title':'mr'}").status()).isEqualTo(428);
      assertThat(patch("{'title':'mr'}", "If-Match", "\"1\"").status()).isEqualTo(200);
      Answer stale = patch("{'title':'ms'}", "If-Match", "\"1\"");
      assertThat(stale.status()).isEqualTo(412);
      assertThat(stale.header("ETag")).contains("\"2\"");
      assertThat(patch("{'title':'ms'}", "If-Match", "W/\"2\"").status()).isEqualTo(412);
      assertThat(patch("{'title':'ms'}", "If-Match", "\"2\", \"9\"").status()).isEqualTo(200);
      assertThat(patch("{'title':'dr'}", "If-Match", "*").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "email", "address", "identifiers"})
    void patchShouldBeRefusedWhenItTakesAContactPointBack(String member) {
      Answer answer = patch("{'" + member + "':null}", "If-Match", "\"1\"");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.errors()).containsExactly("/" + member + " WRONG_TYPE");
    }

    @Test
    void patchShouldFindNothingWhenThereIsNoSuchCustomer() {
      Answer answer =
          shop.call(
              "PATCH", "/v1/customers/" + UUID.randomUUID(), shop.office, "{'title':'mr'}", "If-Match", "\"1\"");

      assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void patchShouldTakeBothMediaTypesAndNoOtherWhenSent() {
      String path = "/v1/customers/" + id;

      assertThat(sentAs("application/merge-patch+json", path).status()).isEqualTo(200);
      assertThat(sentAs("application/json", path).status()).isEqualTo(200);
      assertThat(sentAs("text/plain", path).status()).isEqualTo(415);
    }

    private Answer sentAs(String type, String path) {
      return shop.call("PATCH", path, shop.office, "{}", "If-Match", "*", "Content-Type", type);
    }

    private Answer patch(String body, String... headers) {
      return shop.call("PATCH", "/v1/customers/" + id, shop.office, body, headers);
    }
  }

  private static Answer create(String body, String... headers) {
    return shop.call("POST", "/v1/customers", shop.office, body, headers);
  }
}
