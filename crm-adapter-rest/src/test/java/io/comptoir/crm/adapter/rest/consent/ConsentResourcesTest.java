package io.comptoir.crm.adapter.rest.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentResourcesTest {
  private static final String NOTICE = ",'notice':{'id':'till-opt-in','version':'2026-1','language':'fr'}";
  private static final String GRANTED =
      "{'purpose':'marketing','channel':'email','decision':'granted','manner':'screen'" + NOTICE + "}";
  private static final String WITHDRAWN =
      "{'purpose':'marketing','channel':'email','decision':'withdrawn','manner':'spoken'}";

  private static ShopServer shop;
  private static int people;

  private String customer;
  private String path;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @BeforeEach
  void someoneComesIn() {
    String mail = "camille" + ++people + "@example.com";
    customer =
        shop.captured(ShopServer.capture("'customer':{'email':'" + mail + "','country':'FR'}"))
            .at("/customer/customer_id");
    path = "/v1/customers/" + customer + "/consents";
  }

  @Nested
  class Deciding {
    @Test
    void postShouldStoreADecisionWithItsProofWhenAnOfficeSends() {
      Answer answer = decide(GRANTED);

      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.at("/decision")).isEqualTo("granted");
      assertThat(answer.at("/contact/value")).isEqualTo("camille" + people + "@example.com");
      assertThat(answer.at("/notice/version")).isEqualTo("2026-1");
      assertThat(answer.at("/occurred_at")).isEqualTo(ShopServer.NOW.toString());
      assertThat(answer.at("/suspect")).isEqualTo("false");
    }

    @Test
    void postShouldHaveOneEffectWhenItsKeyIsUsedAgain() {
      Answer first = decide(WITHDRAWN, "Idempotency-Key", customer);
      Answer again = decide(WITHDRAWN, "Idempotency-Key", customer);
      Answer other = decide(GRANTED, "Idempotency-Key", customer);

      assertThat(again.status()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("Idempotency-Replayed")).contains("true");
      assertThat(other.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
      assertThat(history()).isEqualTo(1);
    }

    @Test
    void postShouldNeedTokenAndStoreWhenATillSends() {
      String token = shop.readToken(shop.till, customer);
      String here = WITHDRAWN.replace("}", ",'store':'PAR-01','till':'3','advisor':'A42'}");

      assertThat(by(shop.till, here).status()).isEqualTo(404);
      assertThat(by(shop.till, WITHDRAWN, "Read-Token", token).status()).isEqualTo(400);
      assertThat(by(shop.till, here.replace("PAR", "LYO"), "Read-Token", token).status()).isEqualTo(403);
      Answer stored = by(shop.till, here, "Read-Token", token);
      assertThat(stored.status()).isEqualTo(201);
      assertThat(stored.at("/advisor")).isEqualTo("A42");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "'purpose':'marketing' | 'purpose':'spam' | 422",
          "'version':'2026-1' | 'version':'1999' | 422",
          "'manner':'screen' | 'manner':'screen','mood':'good' | 422",
          "'manner':'screen' | 'manner':'screen','till':'3' | 400",
          "'manner':'screen' | 'manner':'screen','occurred_at':'yesterday' | 422",
          "'decision':'granted' | 'decision':['granted'] | 422"
        })
    void postShouldBeRefusedWhenTheDecisionCannotBeRead(String good, String bad, int status) {
      Answer answer = decide(GRANTED.replace(good, bad));

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.errors()).isNotEmpty();
      assertThat(history()).isZero();
    }

    @Test
    void postShouldFindNothingWhenThereIsNoSuchCustomer() {
      Answer answer =
          shop.call("POST", "/v1/customers/" + UUID.randomUUID() + "/consents", shop.office, WITHDRAWN);

      assertThat(answer.status()).isEqualTo(404);
    }
  }

  @Nested
  class Ledger {
    @Test
    void getShouldShowWhatCountsAndOnRequestTheLedgerWhenRead() {
      decide(GRANTED);
      Answer withdrawn = decide(WITHDRAWN);

      Answer states = shop.get(path, shop.office);
      Answer all = shop.get(path + "?history=true", shop.office);

      assertThat(states.at("/states/0/state")).isEqualTo("withdrawn");
      assertThat(states.at("/states/0/decision_id")).isEqualTo(withdrawn.at("/decision_id"));
      assertThat(states.has("/history")).isFalse();
      assertThat(all.at("/states/0/state")).isEqualTo("withdrawn");
      assertThat(all.body().at("/history").findValuesAsString("decision")).containsExactly("withdrawn", "granted");
    }

    @Test
    void historyShouldComeInPagesWhenItIsLong() {
      decide(GRANTED);
      decide(WITHDRAWN);

      Answer first = shop.get(path + "?history=true&limit=1", shop.office);
      Answer second = shop.get(path + "?history=true&limit=1&after=" + first.at("/next"), shop.office);

      assertThat(first.header("Link").orElseThrow()).contains("history=true", "rel=\"next\"");
      assertThat(second.at("/history/0/decision")).isEqualTo("granted");
      assertThat(second.has("/next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?history=yes", "?history=true&history=true", "?history=true&after=MTp4", "?limit=0"})
    void getShouldBeRefusedWhenTheQueryCannotBeRead(String query) {
      assertThat(shop.get(path + query, shop.office).status()).isEqualTo(400);
    }

    @Test
    void getShouldBeForbiddenWhenATillAsks() {
      assertThat(shop.get(path, shop.till, "Read-Token", shop.readToken(shop.till, customer)).status()).isEqualTo(403);
    }
  }

  @Nested
  class Permissions {
    @Test
    void getShouldNameItsEvidenceWhenThePersonAgreed() {
      Answer granted = decide(GRANTED);

      Answer answer = permission("?purpose=marketing&channel=email", shop.office);

      assertThat(answer.at("/allowed")).isEqualTo("true");
      assertThat(answer.at("/reason")).isEqualTo("AGREED");
      assertThat(answer.at("/evidence")).isEqualTo(granted.at("/decision_id"));
      assertThat(answer.at("/at")).isEqualTo(ShopServer.NOW.toString());
    }

    @Test
    void getShouldAnswerAboutTheMomentWhenOneIsNamed() {
      Answer answer = permission("?purpose=marketing&channel=email&at=2027-01-01T00:00:00%2B01:00", shop.office);

      assertThat(answer.at("/at")).isEqualTo("2026-12-31T23:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "?purpose=marketing", "?channel=email", "?purpose=x&channel=email", "?purpose=marketing&channel=EMAIL",
          "?purpose=marketing&channel=email&at=2027-01-01", "?purpose=marketing&channel=email&at=2027-13-01T00:00:00Z",
          "?purpose=marketing&purpose=service&channel=email"
        })
    void getShouldBeRefusedWhenTheQueryCannotBeRead(String query) {
      Answer answer = permission(query, shop.office);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/code")).isEqualTo("QUERY_UNUSABLE");
    }

    @Test
    void getShouldNeedTheTokenWhenATillAsks() {
      String query = "?purpose=marketing&channel=email";

      assertThat(permission(query, shop.till).status()).isEqualTo(404);
      assertThat(permission(query, shop.till, "Read-Token", shop.readToken(shop.till, customer)).status())
          .isEqualTo(200);
    }

    private Answer permission(String query, String key, String... headers) {
      return shop.get("/v1/customers/" + customer + "/permission" + query, key, headers);
    }
  }

  private Answer decide(String body, String... headers) {
    return by(shop.office, body, headers);
  }

  private Answer by(String key, String body, String... headers) {
    return shop.call("POST", path, key, body, headers);
  }

  private int history() {
    return shop.get(path + "?history=true", shop.office).body().get("history").size();
  }
}
