package io.comptoir.crm.adapter.rest.lookup;

import static io.comptoir.crm.adapter.rest.fixture.ShopServer.capture;
import static io.comptoir.crm.adapter.rest.fixture.ShopServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.adapter.rest.security.ReadLimits;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupResourceTest {
  private static ShopServer shop;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
    shop.captured(capture("'customer':{'given_name':'Camille','family_name':'Martin','phone':'06 12 34 56 78',"
        + "'email':'camille.martin@example.com','birthday':'--03-14','address':{'lines':['12 rue de la Paix'],"
        + "'postal_code':'75002','city':'Paris'},'identifiers':[{'type':'loyalty_card','value':'9250012345'},"
        + "{'type':'external','source':'pos-x','value':'4711'}]}"));
    IntStream.range(0, 7).forEach(i ->
        shop.captured(capture("'customer':{'given_name':'Paul','family_name':'Dupont','phone':'061000000" + i + "'}")));
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'text':'camille mar'}                                                    | name
      {'text':'+33 6 12 34 56 78'}                                              | phone
      {'text':'Camille.Martin@EXAMPLE.com'}                                     | email
      {'text':'9250012345'}                                                     | identifier
      {'phone':'0612345678','store':'PAR-01'}                                   | phone
      {'phone':'0612345678'}                                                    | phone
      {'email':'camille.martin@example.com','advisor':'A42'}                    | email
      {'identifier':{'type':'external','source':'pos-x','value':'4711'}}        | identifier
      {'name':'martin cam','postal_code':'75 002','birthday':'1987-03-14'}      | name
      {'name':'martin','phone_last4':'5678','text':null,'email':''}             | name
      """)
  void lookUpShouldFindTheCustomerWhenOneThingFits(String body, String matchedOn) {
    Answer answer = shop.lookedUp(body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/matches")).hasSize(1);
    assertThat(answer.at("/matches/0/display_name")).isEqualTo("Camille Martin");
    assertThat(answer.at("/matches/0/matched_on")).isEqualTo(matchedOn);
    assertThat(answer.at("/matches/0/contact_points/0/value")).isEqualTo("c•••@example.com");
    assertThat(answer.at("/matches/0/read_token")).isNotEmpty();
    assertThat(answer.at("/more")).isEqualTo("false");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'text':'camille martin'}                        | name       | exact
      {'text':'martin camille'}                        | name       | exact
      {'text':'martin'}                                | name       | prefix
      {'text':'camlile mratin'}                        | name       | typo
      {'name':'matrin cam'}                            | name       | typo
      {'phone':'06 12 34 56 78','store':'PAR-01'}      | phone      | exact
      """)
  void lookUpShouldTellATillHowCloselyAMatchFits(String body, String matchedOn, String closeness) {
    Answer answer = shop.lookedUp(body);

    assertThat(answer.body().at("/matches")).hasSize(1);
    assertThat(answer.at("/matches/0/display_name")).isEqualTo("Camille Martin");
    assertThat(answer.at("/matches/0/matched_on")).isEqualTo(matchedOn);
    assertThat(answer.at("/matches/0/closeness")).isEqualTo(closeness);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'phone':'0612','store':'PAR-01'}                | phone      | prefix
      {'phone':'+33 6 12'}                             | phone      | prefix
      {'phone':'5678'}                                 | phone      | suffix
      {'text':'5678'}                                  | phone      | suffix
      {'text':'345678'}                                | phone      | suffix
      {'email':'camille.m'}                            | email      | prefix
      {'text':'camille.martin@ex'}                     | email      | prefix
      {'text':'92500123'}                              | identifier | prefix
      """)
  void lookUpShouldFindByPiecesForAnOfficeAndNeverForATill(String body, String matchedOn, String closeness) {
    Answer office = shop.post("/v1/lookups", shop.office, json(body));
    Answer till = shop.lookedUp(body);

    assertThat(office.body().at("/matches")).hasSize(1);
    assertThat(office.at("/matches/0/display_name")).isEqualTo("Camille Martin");
    assertThat(office.at("/matches/0/matched_on")).isEqualTo(matchedOn);
    assertThat(office.at("/matches/0/closeness")).isEqualTo(closeness);
    assertThat(till.body().at("/matches").size()).isZero();
    assertThat(till.status()).isIn(200, 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'phone':'678'}", "{'email':'ca'}", "{'phone':'+33'}"})
  void lookUpShouldRefusePiecesThatAreTooShort(String body) {
    assertThat(shop.post("/v1/lookups", shop.office, json(body)).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'name':'martin','postal_code':'69001'}", "{'name':'martin','birthday':'--03-15'}",
      "{'name':'martin','phone_last4':'0000'}", "{'email':'nobody@example.com'}"})
  void lookUpShouldFindNobodyWhenNothingFits(String body) {
    Answer answer = shop.lookedUp(body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/matches")).isEmpty();
  }

  @Test
  void lookUpShouldShowATillFiveAndAnOfficeMore() {
    Answer till = shop.lookedUp("{'name':'dupont'}");
    Answer office = shop.post("/v1/lookups", shop.office, json("{'name':'dupont'}"));

    assertThat(till.body().at("/matches")).hasSize(5);
    assertThat(till.at("/more")).isEqualTo("true");
    assertThat(office.body().at("/matches")).hasSize(7);
    assertThat(office.at("/matches/0/contact_points/0/value")).startsWith("+33610000");
    assertThat(office.has("/matches/0/read_token")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {}                                                | 400 | QUERY_UNUSABLE      | ''
      {'store':'PAR-01'}                                | 400 | QUERY_UNUSABLE      | ''
      {'text':' '}                                      | 400 | QUERY_UNUSABLE      | ''
      {'phone':'0612345678','name':'martin'}            | 400 | QUERY_UNUSABLE      | ''
      {'text':'ma'}                                     | 422 | QUERY_TOO_BROAD     | /text
      {'name':'..'}                                     | 422 | QUERY_TOO_BROAD     | /name
      {'phone':'12'}                                    | 422 | PHONE_UNUSABLE      | /phone
      {'email':'a@b'}                                   | 422 | EMAIL_UNUSABLE      | /email
      {'identifier':{'type':'external','value':'1'}}    | 422 | IDENTIFIER_UNUSABLE | /identifier
      {'identifier':{'type':'passport','value':'1'}}    | 422 | UNKNOWN_VALUE       | /identifier
      {'identifier':'9250012345'}                       | 422 | WRONG_TYPE          | /identifier
      {'name':7}                                        | 422 | WRONG_TYPE          | /name
      {'name':'martin','birthday':'14 March'}           | 422 | BIRTHDAY_UNUSABLE   | /birthday
      {'name':'martin','phone_last4':'78'}              | 422 | UNKNOWN_VALUE       | /phone_last4
      {'name':'martin','limit':1000}                    | 422 | UNKNOWN_FIELD       | /limit
      """)
  void lookUpShouldBeRefusedWhenTheQuestionCannotBeUsed(String body, int status, String code, String pointer) {
    Answer answer = shop.lookedUp(body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.at("/code")).isEqualTo(code);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
  }

  @Test
  void lookUpShouldBe429WhenATillMissesTooOften() {
    try (ShopServer poor = ShopServer.open(new ReadLimits(2, Duration.ofMinutes(10), 100, Duration.ofHours(1), 2))) {
      String nobody = "{'email':'nobody@example.com','advisor':'A1'}";
      poor.lookedUp(nobody);
      poor.lookedUp(nobody);

      Answer refused = poor.lookedUp(nobody);

      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.at("/code")).isEqualTo("TOO_MANY_REQUESTS");
      assertThat(refused.header("Retry-After")).isPresent();
      assertThat(refused.header("RateLimit").orElse("")).contains("lookup-misses", "r=0");
      assertThat(poor.lookedUp(nobody.replace("A1", "A2")).status()).isEqualTo(200);
      assertThat(poor.post("/v1/lookups", poor.office, json(nobody)).status()).isEqualTo(200);
    }
  }

  @Test
  void lookUpShouldBe429WhenATillReadsTooManyCustomers() {
    try (ShopServer poor = ShopServer.open(new ReadLimits(100, Duration.ofHours(1), 1, Duration.ofHours(1), 1))) {
      poor.post("/v1/captures", poor.office, capture("'customer':{'email':'a@example.com'}"));
      poor.post("/v1/captures", poor.office, capture("'customer':{'email':'b@example.com'}"));

      assertThat(poor.lookedUp("{'email':'a@example.com'}").status()).isEqualTo(200);
      assertThat(poor.lookedUp("{'email':'a@example.com'}").status()).isEqualTo(200);
      assertThat(poor.lookedUp("{'email':'b@example.com'}").status()).isEqualTo(429);
    }
  }
}
