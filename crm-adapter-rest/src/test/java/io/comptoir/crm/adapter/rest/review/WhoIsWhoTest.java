package io.comptoir.crm.adapter.rest.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.adapter.rest.http.Cursor;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews, merges and their undoing as a back office sends them. */
class WhoIsWhoTest {
  private ShopServer shop;
  private String alex;
  private String doubtful;

  @BeforeEach
  void open() {
    shop = ShopServer.open();
    alex = captured("'given_name':'Alex','family_name':'Martin','phone':'0612345678'");
    doubtful = captured("'given_name':'Alexandra','family_name':'Martin','phone':'0612345678'");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private String captured(String members) {
    return shop.captured(ShopServer.capture("'customer':{" + members + "}")).at("/customer/customer_id");
  }

  private Answer review() {
    String id = shop.get("/v1/reviews", shop.office).at("/items/0/review_id");
    return shop.get("/v1/reviews/" + id, shop.office);
  }

  private Answer decide(Answer review, String decision) {
    String seen = seen(review, "/customer") + "," + seen(review, "/candidates/0/customer");
    String body = "{'decision':'" + decision + "','seen':[" + seen + "],'store':'PAR-01','advisor':'A42'}";
    return post("/v1/reviews/" + review.at("/review_id"), body, "If-Match", "\"" + review.at("/version") + "\"");
  }

  private static String seen(Answer answer, String pointer) {
    return "{'customer_id':'" + answer.at(pointer + "/customer_id") + "','version':" + answer.at(pointer + "/version") + "}";
  }

  private Answer post(String path, String body, String... headers) {
    return shop.call("POST", path, shop.office, body, headers);
  }

  private String version(String customer) {
    return shop.get("/v1/customers/" + customer, shop.office).at("/version");
  }

  private Answer merge(String survivor, String retired) {
    String body = "{'retired':[{'customer_id':'" + retired + "','version':" + version(retired) + "}],'advisor':'A42'}";
    return post("/v1/customers/" + survivor + "/merges", body, "If-Match", "\"" + version(survivor) + "\"");
  }

  @Test
  void reviewShouldShowBothSidesAndWhyWhenRead() {
    Answer review = review();

    assertThat(review.status()).isEqualTo(200);
    assertThat(review.header("ETag")).contains("\"1\"");
    assertThat(review.at("/state")).isEqualTo("open");
    assertThat(review.at("/source")).isEqualTo("capture");
    assertThat(review.at("/customer/customer_id")).isEqualTo(doubtful);
    assertThat(review.at("/candidates/0/customer/customer_id")).isEqualTo(alex);
    assertThat(review.at("/candidates/0/match/reasons/0/field")).isEqualTo("phone");
    assertThat(review.at("/candidates/0/match/reasons/0/text")).isEqualTo("same phone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-CH, en;q=0.3 | même téléphone",
        "de, fr;q=0.2 | même téléphone",
        "zh | same phone",
        "* | same phone",
        ";;;q=x | same phone"
      })
  void reviewShouldSayReasonsInTheLanguageThatIsAskedFor(String languages, String text) {
    Answer list = shop.call("GET", "/v1/reviews", shop.office, "", "Accept-Language", languages);

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.at("/items/0/candidates/0/match/reasons/0/text")).isEqualTo(text);
  }

  @Test
  void decisionShouldBeTakenOnceAndToldAgainWhenItIsTheSame() {
    Answer review = review();

    Answer first = decide(review, "not_the_same");
    Answer again = decide(review, "not_the_same");
    Answer otherwise = decide(review, "same_person");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.at("/decision/decided_by/advisor")).isEqualTo("A42");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(otherwise.status()).isEqualTo(409);
    assertThat(otherwise.at("/code")).isEqualTo("ALREADY_DECIDED");
    assertThat(shop.get("/v1/reviews", shop.office).body().at("/items")).isEmpty();
  }

  @Test
  void samePersonShouldMakeTheCandidateAnswerWhenDecided() {
    assertThat(decide(review(), "same_person").status()).isEqualTo(200);

    assertThat(shop.get("/v1/customers/" + doubtful, shop.office).at("/merged_into")).isEqualTo(alex);
    Answer links = shop.get("/v1/customers/" + alex + "/merges", shop.office);
    assertThat(links.at("/items/0/retired_id")).isEqualTo(doubtful);
    assertThat(links.at("/items/0/decided_by/advisor")).isEqualTo("A42");
  }

  @Test
  void mergeShouldBeShownMadeAndUndoneWhenABackOfficeSaysSo() {
    String other = captured("'given_name':'Sofia','family_name':'Rossi','phone':'0698765432'");
    String retired = "{'retired':[{'customer_id':'" + other + "','version':1}],'values':{'given_name':'Alex'}}";

    Answer preview = post("/v1/customers/" + alex + "/merges/preview", retired);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.at("/outcome/values/given_name")).isEqualTo("Alex");
    assertThat(preview.body().at("/conflicts").findValuesAsString("field")).containsExactly("family_name", "given_name");
    assertThat(preview.at("/moves/0/records")).isEqualTo("1");

    Answer merged = post("/v1/customers/" + alex + "/merges", retired, "If-Match", "\"1\"");
    assertThat(merged.status()).isEqualTo(201);
    assertThat(merged.at("/given_name")).isEqualTo("Alex");
    assertThat(merged.header("Location")).contains("/v1/customers/" + alex);

    Answer undone =
        post("/v1/customers/" + other + "/unmerge", "{'advisor':'A42'}", "If-Match", merged.header("ETag").orElseThrow());
    assertThat(undone.status()).isEqualTo(200);
    assertThat(undone.at("/restored/customer_id")).isEqualTo(other);
    assertThat(undone.at("/restored/given_name")).isEqualTo("Sofia");
    assertThat(undone.body().at("/unclear/purchase_ids")).isEmpty();
  }

  @Test
  void refusalsShouldSayWhatStandsInTheWay() {
    String other = captured("'given_name':'Sofia','family_name':'Rossi','phone':'0698765432'");
    assertThat(merge(alex, alex).at("/code")).isEqualTo("SAME_CUSTOMER");
    assertThat(merge(alex, other).status()).isEqualTo(201);

    assertThat(merge(alex, other).at("/code")).isEqualTo("ALREADY_MERGED");
    assertThat(merge(other, alex).at("/code")).isEqualTo("ALREADY_MERGED");
    assertThat(merge(doubtful, other).at("/code")).isEqualTo("CUSTOMER_RETIRED");
    assertThat(merge(doubtful, alex).at("/code")).isEqualTo("SURVIVOR_PROVISIONAL");
    Answer notMerged = post("/v1/customers/" + alex + "/unmerge", "{}", "If-Match", "*");
    assertThat(notMerged.status()).isEqualTo(409);
    assertThat(notMerged.at("/code")).isEqualTo("NOT_MERGED");
    assertThat(post("/v1/customers/" + UUID.randomUUID() + "/unmerge", "{}", "If-Match", "\"1\"").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | /retired MISSING",
        "{'retired':[]} | /retired MISSING",
        "{'retired':[{'customer_id':'x','version':1}]} | /retired/0/customer_id UNKNOWN_VALUE",
        "{'retired':[7]} | /retired/0 WRONG_TYPE"
      })
  void mergeShouldNameWhatCannotBeReadWhenItIsWrong(String body, String error) {
    Answer answer = post("/v1/customers/" + alex + "/merges", body, "If-Match", "*");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).contains(error);
  }

  @Test
  void versionsShouldBeAskedForWhenSomethingIsDecided() {
    String body = "{'retired':[{'customer_id':'" + doubtful + "','version':9}]}";
    String path = "/v1/customers/" + alex + "/merges";

    assertThat(post(path, body).status()).isEqualTo(428);
    assertThat(post(path, body, "If-Match", "\"9\"").status()).isEqualTo(412);
    Answer changed = post(path, body, "If-Match", "*");
    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.errors()).containsExactly("/retired/0/version CHANGED_SINCE_READ");
  }

  @Test
  void cursorOfAReviewThatNeverWasShouldBeRefused() {
    String cursor = new Cursor(UUID.randomUUID().toString()).text();

    assertThat(shop.get("/v1/reviews?after=" + cursor, shop.office).at("/code")).isEqualTo("CURSOR_UNREADABLE");
    assertThat(shop.get("/v1/reviews?limit=1", shop.office).at("/items/0/review_id")).isNotEmpty();
  }

  @Test
  void tillsShouldNotDecideWhoIsWho() {
    assertThat(shop.call("GET", "/v1/reviews", shop.till, "").status()).isEqualTo(403);
    String body = "{'retired':[{'customer_id':'" + doubtful + "','version':1}]}";
    assertThat(shop.call("POST", "/v1/customers/" + alex + "/merges", shop.till, body, "If-Match", "*").status())
        .isEqualTo(403);
  }
}
