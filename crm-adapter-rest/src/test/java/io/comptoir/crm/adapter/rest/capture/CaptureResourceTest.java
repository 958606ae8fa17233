package io.comptoir.crm.adapter.rest.capture;

import static io.comptoir.crm.adapter.rest.fixture.ShopServer.capture;
import static io.comptoir.crm.adapter.rest.fixture.ShopServer.captureId;
import static io.comptoir.crm.adapter.rest.fixture.ShopServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.adapter.rest.security.ReadLimits;
import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CaptureAtTillUseCase;
import io.comptoir.crm.application.port.in.CaptureRequest;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureResourceTest {
  private static final String EUR = "{'amount':'1161.00','currency':'EUR'}";
  private static final String SALE =
      "'purchase':{'receipt_number':'%s','business_day':'2026-11-21','kind':'sale','lines':[{'line_number':1,"
          + "'sku':'BAG-01','gtin':'03760000000017','description':'Sac cabas','quantity':'1','unit_price':"
          + "{'amount':'1290.00','currency':'EUR'},'discount':null,'total':{'amount':'1290.00','currency':'EUR'},"
          + "'returns':null}],'adjustments':[{'type':'discount','label':'-10 %%','amount':{'amount':'-129.00',"
          + "'currency':'EUR'}}],'included_taxes':[{'label':'TVA 20 %%','amount':{'amount':'193.50','currency':'EUR'}}],"
          + "'total':" + EUR + ",'voids':null}";
  private static final String CAMILLE =
      "'customer':{'customer_id':null,'identifiers':[{'type':'loyalty_card','value':'9250012345'},{'type':'external',"
          + "'source':'pos-x','value':'4711'}],'title':'mrs','given_name':'Camille','family_name':'Martin',"
          + "'full_name':null,'company_name':null,'phone':'06 12 34 56 78','email':'camille.martin@example.com',"
          + "'address':{'lines':['12 rue de la Paix'],'postal_code':'75002','city':'Paris','country':'FR'},"
          + "'birthday':'--03-14','language':'fr','country':'FR','custom_fields':{'ring_size':'52'}}";

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
  class TheExampleOfTheContract {
    @Test
    void captureShouldAnswerTheBriefMaskedWhenATillSendsItStrictly() {
      try (ShopServer fresh = ShopServer.open()) {
        Answer answer =
            fresh.strictly(
                capture(
                    "'follows':null," + CAMILLE + ",'declined':['custom_fields.shoe_size'],'consents':[{'purpose':"
                        + "'marketing','channel':'email','decision':'granted','manner':'screen','notice':{'id':"
                        + "'till-opt-in','version':'2026-1','language':'fr','text_sha256':null}}]," + SALE.formatted("000123")
                        + ",'timing':{'identify_millis':3200,'capture_millis':8100,'checkout_millis':61000,'queue_length':4}"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied")).contains("handling=strict");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
        assertThat(answer.at("/outcome")).isEqualTo("created");
        assertThat(answer.at("/customer/display_name")).isEqualTo("Camille Martin");
        assertThat(answer.at("/customer/version")).isEqualTo("1");
        assertThat(answer.at("/customer/contact_points/0/value")).isEqualTo("c•••@example.com");
        assertThat(answer.at("/customer/contact_points/1/value")).isEqualTo("+33 6 •• •• •• 78");
        assertThat(answer.at("/customer/contact_points/2/value")).isEqualTo("75002 Paris");
        assertThat(answer.at("/customer/identifiers/0/value")).isEqualTo("4711");
        assertThat(answer.at("/customer/last_purchase/total/amount")).isEqualTo("1161.00");
        assertThat(answer.at("/customer/last_purchase/at")).isEqualTo("2026-11-21T14:04:05Z");
        assertThat(answer.at("/customer/purchase_count")).isEqualTo("1");
        assertThat(answer.at("/customer/preferences/ring_size")).isEqualTo("52");
        assertThat(answer.at("/customer/permissions/email/allowed")).isEqualTo("true");
        assertThat(answer.at("/customer/permissions/email/reason")).isEqualTo("AGREED");
        assertThat(answer.at("/customer/permissions/email/rule")).isNotEmpty();
        assertThat(answer.at("/customer/read_token")).isNotEmpty();
        assertThat(answer.body().at("/customer/follow_ups")).isEmpty();
        assertThat(answer.body().at("/candidates").isArray()).isTrue();
        assertThat(answer.at("/purchase/state")).isEqualTo("recorded");
        assertThat(answer.at("/purchase/replayed")).isEqualTo("false");
        assertThat(answer.at("/consents/0/state")).isEqualTo("granted");
        assertThat(answer.warnings()).isEmpty();
        assertThat(answer.http().body()).doesNotContain("camille.martin", "612345678", "12 rue de la Paix");
      }
    }

    @Test
    void captureShouldShowContactsWholeAndNoTokenWhenAnOfficeSendsIt() {
      Answer answer = shop.post("/v1/captures", shop.office, capture("'customer':{'phone':'0687654321'}"));

      assertThat(answer.at("/customer/contact_points/0/value")).isEqualTo("+33687654321");
      assertThat(answer.at("/customer/display_name")).isEqualTo("+33687654321");
      assertThat(answer.has("/customer/read_token")).isFalse();
    }

    @Test
    void captureShouldCallSomeoneWithoutANameByTheMaskedContact() {
      assertThat(shop.captured(capture("'customer':{'phone':'0612000078'}")).at("/customer/display_name"))
          .isEqualTo("+33 6 •• •• •• 78");
    }

    @Test
    void captureShouldProposeOneQuestionInTheLanguageOfTheShopWhenSomethingIsNotKnown() {
      Answer answer = shop.captured(capture("'customer':{'family_name':'Question'}"));

      assertThat(answer.at("/prompt/field")).isEqualTo("phone");
      assertThat(answer.at("/prompt/language")).isEqualTo("fr");
      assertThat(answer.at("/prompt/text")).isNotEmpty();
      assertThat(answer.at("/prompt/benefit")).isNotEmpty();
      assertThat(answer.at("/customer/prompt/field")).isEqualTo("phone");
    }

    @Test
    void captureShouldShowCandidatesWhenAPhoneIsShared() {
      shop.captured(capture("'customer':{'given_name':'Anne','family_name':'Petit','phone':'0611111111'}"));

      Answer answer =
          shop.captured(capture("'customer':{'given_name':'Zoltan','family_name':'Kovacs','phone':'0611111111'}"));

      assertThat(answer.at("/outcome")).isEqualTo("created");
      assertThat(answer.at("/candidates/0/display_name")).isEqualTo("Anne Petit");
      assertThat(answer.at("/candidates/0/contact_points/0/value")).isEqualTo("+33 6 •• •• •• 11");
    }

    @Test
    void captureShouldGiveTheSaleToTheHolderAndTheValuesToAReviewWhenACardIsLent() {
      shop.captured(capture("'customer':{'given_name':'Rosa','family_name':'Weber','identifiers':[{'type':'loyalty_card',"
          + "'value':'lent-1'}]}"));

      Answer answer =
          shop.captured(capture("'customer':{'given_name':'Bao','family_name':'Nguyen','email':'bao@example.com',"
              + "'identifiers':[{'type':'loyalty_card','value':'lent-1'}]}," + SALE.formatted("lent")));

      assertThat(answer.at("/outcome")).isEqualTo("to_review");
      assertThat(answer.at("/customer/display_name")).isEqualTo("Bao Nguyen");
      assertThat(answer.at("/customer/provisional")).isEqualTo("true");
      assertThat(answer.at("/customer/purchase_count")).isEqualTo("0");
      assertThat(answer.at("/candidates/0/display_name")).isEqualTo("Rosa Weber");
      assertThat(answer.at("/candidates/0/purchase_count")).isEqualTo("1");
    }

    @Test
    void captureShouldTellNothingOfThePersonWhenItFollowsOneThatIsNotHere() {
      Answer answer = shop.captured(capture("'follows':'" + captureId() + "','customer':{'family_name':'Late'}"));

      assertThat(answer.at("/outcome")).isEqualTo("accepted");
      assertThat(answer.has("/customer")).isFalse();
      assertThat(answer.has("/candidates")).isFalse();
    }
  }

  @Nested
  class SentAgain {
    @Test
    void captureShouldAnswerTheSameWhenOnlyTheSendingTimeAndTheWritingDiffer() {
      String id = captureId();
      String members = SALE.formatted(id.substring(28)) + ",'customer':{'email':'" + id + "@example.com'},'consents':[{"
          + "'purpose':'marketing','channel':'email','decision':'refused','manner':'spoken'}]";
      Answer first = shop.captured(capture(id, members));

      Answer again = shop.strictly(capture(id, members.replace("'sku':'BAG", "  'sku' : '\\u0042AG"))
          .replace("15:04:07", "15:09:59"));

      assertThat(again.status()).isEqualTo(201);
      assertThat(again.header("Idempotency-Replayed")).contains("true");
      assertThat(again.at("/outcome")).isEqualTo("created");
      assertThat(again.at("/purchase/purchase_id")).isEqualTo(first.at("/purchase/purchase_id"));
      assertThat(again.body().at("/consents")).isEqualTo(first.body().at("/consents"));
      assertThat(again.at("/customer/customer_id")).isEqualTo(first.at("/customer/customer_id"));
      assertThat(again.at("/customer/purchase_count")).isEqualTo("1");
    }

    @Test
    void captureShouldBeRefusedWhenItsIdWasUsedForAnotherContent() {
      String id = captureId();
      shop.captured(capture(id, "'customer':{'family_name':'One'}"));

      Answer other = shop.captured(capture(id, "'customer':{'family_name':'Two'}"));

      assertThat(other.status()).isEqualTo(422);
      assertThat(other.at("/code")).isEqualTo("CAPTURE_ID_REUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"%s\""})
    void captureShouldBeTakenWhenTheIdempotencyKeyIsItsId(String key) {
      String id = captureId();

      assertThat(shop.captured(capture(id, "'timing':{}"), "Idempotency-Key", key.formatted(id).toUpperCase()).status())
          .isEqualTo(201);
    }

    @Test
    void captureShouldBeRefusedWhenTheIdempotencyKeyIsAnother() {
      Answer answer = shop.captured(capture("'timing':{}"), "Idempotency-Key", captureId());

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.at("/code")).isEqualTo("IDEMPOTENCY_KEY_MISMATCH");
    }
  }

  @Nested
  class WhoMay {
    @Test
    void captureShouldBe403WhenTheStoreIsAnothers() {
      Answer answer = shop.captured(capture("'timing':{}").replace("PAR-01", "LYO-01"));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.at("/code")).isEqualTo("STORE_NOT_YOURS");
    }

    @Test
    void captureShouldBe401WhenTheKeyIsNone() {
      assertThat(shop.post("/v1/captures", "cmt_till_no", capture("'timing':{}")).status()).isEqualTo(401);
    }

    @Test
    void captureShouldBeStoredWithoutShowingAnyoneWhenTheBudgetIsUsedUp() {
      try (ShopServer poor = ShopServer.open(new ReadLimits(10, Duration.ofHours(1), 1, Duration.ofHours(1), 1))) {
        String known = "'customer':{'family_name':'Un','email':'un@example.com'}";
        assertThat(poor.captured(capture(known)).at("/outcome")).isEqualTo("created");
        assertThat(poor.captured(capture(known)).at("/outcome")).isEqualTo("recognised");

        Answer fresh = poor.captured(capture("'customer':{'family_name':'Deux','email':'deux@example.com'},"
            + SALE.formatted("poor")));

        assertThat(fresh.status()).isEqualTo(201);
        assertThat(fresh.at("/outcome")).isEqualTo("accepted");
        assertThat(fresh.at("/purchase/state")).isEqualTo("recorded");
        assertThat(fresh.has("/customer")).isFalse();
        assertThat(fresh.has("/candidates")).isFalse();
        assertThat(fresh.has("/prompt")).isFalse();
        assertThat(poor.post("/v1/lookups", poor.office, json("{'email':'deux@example.com'}")).at("/matches/0/purchase_count"))
            .isEqualTo("1");
      }
    }
  }

  @Nested
  class InTime {
    @Test
    void captureShouldBe503AndGoOnWhenItTakesTooLong() {
      CompletableFuture<Void> gate = new CompletableFuture<>();
      try (ShopServer slow = ShopServer.around(inner -> request -> gate.thenCompose(open -> inner.capture(request)))) {
        String body = capture("'customer':{'family_name':'Slow'}");

        Answer late = slow.captured(body);
        Answer meanwhile = slow.captured(body);
        gate.complete(null);
        Answer done = capturedInTheEnd(slow, body);

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.at("/code")).isEqualTo("IN_PROGRESS");
        assertThat(late.header("Retry-After")).isPresent();
        assertThat(meanwhile.at("/code")).isEqualTo("IN_PROGRESS");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.header("Idempotency-Replayed")).contains("true");
      }
    }

    // As a till does: sends it again while the first attempt is still under way.
    private Answer capturedInTheEnd(ShopServer server, String body) {
      Answer answer = server.captured(body);
      for (int i = 0; i < 500 && answer.status() == 503; i++) {
        answer = server.captured(body);
      }
      return answer;
    }

    @Test
    void captureShouldBe503WithRetryAfterWhenTheApplicationCannotStoreNow() {
      assertThat(failing(new OverloadedException(Duration.ofMillis(2_500))).header("Retry-After")).contains("3");
      assertThat(failing(new OutcomeUnknownException(new IllegalStateException())).at("/code")).isEqualTo("OUTCOME_UNKNOWN");
    }

    private Answer failing(RuntimeException failure) {
      CaptureAtTillUseCase broken = request -> failed(request, failure);
      try (ShopServer server = ShopServer.around(inner -> broken)) {
        Answer answer = server.captured(capture("'timing':{}"));
        assertThat(answer.status()).isEqualTo(503);
        return answer;
      }
    }

    private static CompletionStage<CaptureAnswer> failed(CaptureRequest request, RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }
}
