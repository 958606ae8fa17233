package io.comptoir.crm.adapter.rest.capture;

import static io.comptoir.crm.adapter.rest.fixture.ShopServer.capture;
import static io.comptoir.crm.adapter.rest.fixture.ShopServer.captureId;
import static io.comptoir.crm.adapter.rest.fixture.ShopServer.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.domain.capture.Repair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the contract, row by row, in both handlings. */
class StrictAndLenientTest {
  private static final String NAMED = "'customer':{'family_name':'Martin','email':'camille@example.com'}";
  private static final String EUR = "{'amount':'10.00','currency':'EUR'}";
  private static final String LINES = "[{'quantity':'1','unit_price':" + EUR + ",'total':" + EUR + "}]";
  private static final String GRANTED = "'purpose':'marketing','channel':'email','decision':'granted','manner':'screen'";
  private static final String NOTICE = "'notice':{'id':'till-opt-in','version':'2026-1','language':'fr'}";

  private static ShopServer shop;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static String receipt(String number, String members) {
    return "'purchase':{'receipt_number':'" + number + "','kind':'sale'," + members + "}";
  }

  private static String sound(String number) {
    return receipt(number, "'lines':" + LINES + ",'total':" + EUR);
  }

  // Row: the message as a whole
  static Stream<Arguments> unusable() {
    String id = captureId();
    String sound = capture(id, NAMED);
    return Stream.of(
        Arguments.of("MALFORMED_JSON", sound.substring(0, sound.length() - 1).getBytes(UTF_8)),
        Arguments.of("MALFORMED_JSON", new byte[0]),
        Arguments.of("NOT_UTF8", capture("'customer':{'family_name':'Chloé'}").getBytes(ISO_8859_1)),
        Arguments.of("LONE_SURROGATE", capture("'customer':{'family_name':'\\uD83D'}").getBytes(UTF_8)),
        Arguments.of("DUPLICATE_KEY", capture(NAMED + "," + NAMED).getBytes(UTF_8)),
        Arguments.of("TRAILING_TOKENS", (sound + " 1").getBytes(UTF_8)),
        Arguments.of("TOO_DEEP", capture("'x':" + "[".repeat(32) + "]".repeat(32)).getBytes(UTF_8)),
        Arguments.of("NUMBER_TOO_LONG", capture("'x':" + "1".repeat(33)).getBytes(UTF_8)),
        Arguments.of("BODY_TOO_LARGE", capture("'x':'" + "x".repeat(256 * 1024) + "'").getBytes(UTF_8)),
        Arguments.of("NOT_AN_OBJECT", ("[" + sound + "]").getBytes(UTF_8)),
        Arguments.of("CAPTURE_ID_UNUSABLE", sound.replace(id, "1-1-1-1-1").getBytes(UTF_8)),
        Arguments.of("CAPTURE_ID_UNUSABLE", sound.replace("capture_id", "captureId").getBytes(UTF_8)),
        Arguments.of("CAPTURE_ID_UNUSABLE", sound.replace("\"" + id + "\"", "7").getBytes(UTF_8)),
        Arguments.of("STORE_MISSING", sound.replace("\"PAR-01\"", "null").getBytes(UTF_8)),
        Arguments.of("STORE_MISSING", sound.replace("PAR-01", " ").getBytes(UTF_8)),
        Arguments.of("TILL_MISSING", sound.replace("\"3\"", "3").getBytes(UTF_8)),
        Arguments.of("TILL_MISSING", sound.replace("\"3\"", "\"" + "3".repeat(65) + "\"").getBytes(UTF_8)),
        Arguments.of("NOTHING_TO_CAPTURE", capture("'customer':null").getBytes(UTF_8)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("unusable")
  void captureShouldBe400UnderAnyHandlingWhenTheMessageIsUnusableAsAWhole(String code, byte[] body) {
    for (String handling : List.of("handling=lenient", "handling=strict")) {
      Answer answer = shop.post("/v1/captures", shop.till, body, "Prefer", handling);

      assertThat(answer.status()).as(handling).isEqualTo(400);
      assertThat(answer.at("/code")).as(handling).isEqualTo(code);
      assertThat(answer.http().headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  /** A capture with one fault: its members, where it is told, with which code, whether it is kept, and what is kept. */
  record Fault(String members, String pointer, String code, boolean kept, String raw) {
    static Fault kept(String members, String pointer, String code, String raw) {
      return new Fault(members, pointer, code, true, raw);
    }

    static Fault told(String members, String pointer, String code) {
      return new Fault(members, pointer, code, false, "");
    }

    private String told() {
      return pointer + " " + code;
    }

    @Override
    public String toString() {
      return told();
    }
  }

  static final List<Fault> FAULTS =
      List.of(
          // Row: wrong type, too long, unknown field or word, anywhere
          Fault.kept(NAMED + ",'advisor2':{'b':1,'a':[true]}", "/advisor2", "UNKNOWN_FIELD", "{\"a\":[true],\"b\":1}"),
          Fault.kept("'customer':{'family_name':'M','phone':612345678}", "/customer/phone", "WRONG_TYPE", "612345678"),
          Fault.kept("'customer':'Martin','declined':[]", "/customer", "WRONG_TYPE", "Martin"),
          Fault.kept("'customer':{'family_name':'M','nick':'x'}", "/customer/nick", "UNKNOWN_FIELD", "x"),
          Fault.kept("'customer':{'family_name':'M','address':{'city':'P','lines':[7]}}", "/customer/address/lines/0",
              "WRONG_TYPE", "7"),
          Fault.kept("'customer':{'family_name':'M','custom_fields':{'ring_size':52}}",
              "/customer/custom_fields/ring_size", "WRONG_TYPE", "52"),
          Fault.kept("'customer':{'family_name':'M','custom_fields':{'Ring Size':'52'}}",
              "/customer/custom_fields/Ring Size", "UNKNOWN_FIELD", "52"),
          Fault.kept("'customer':{'given_name':'" + "x".repeat(10_000) + "','family_name':'M'}", "/customer/given_name",
              "TOO_LONG", "x".repeat(1_000)),
          Fault.kept("'customer':{'given_name':'" + "1".repeat(10_000) + "','family_name':'M'}", "/customer/given_name",
              "TOO_LONG", "1".repeat(1_000)),
          Fault.kept("'customer':{'family_name':'M','identifiers':[{'type':'passport','value':'7'}]}",
              "/customer/identifiers/0", "UNKNOWN_VALUE", "7"),
          Fault.kept(NAMED + ",'declined':[7,'birthday']", "/declined/0", "WRONG_TYPE", "7"),
          Fault.kept(NAMED + ",'declined':['shoe']", "/declined/0", "UNKNOWN_FIELD", "shoe"),
          Fault.kept(NAMED + ",'timing':{'queue_length':1e3}", "/timing/queue_length", "WRONG_TYPE", "1e3"),
          Fault.kept(NAMED + ",'timing':{'queue_length':10001}", "/timing/queue_length", "UNKNOWN_VALUE", "10001"),
          Fault.kept(NAMED + ",'timing':'fast'", "/timing", "WRONG_TYPE", "fast"),
          Fault.kept(NAMED + ",'follows':'before'", "/follows", "UNKNOWN_VALUE", "before"),
          Fault.kept(sound("w1").replace("'kind'", "'seller':'x','kind'"), "/purchase/seller", "UNKNOWN_FIELD", "x"),
          Fault.kept(sound("w2").replace("'quantity'", "'sku':5,'quantity'"), "/purchase/lines/0/sku", "WRONG_TYPE", "5"),
          // Row: a person's values that cannot be used
          Fault.kept("'customer':{'family_name':'M','phone':'12'}", "/customer/phone", "PHONE_UNUSABLE", "12"),
          Fault.kept("'customer':{'family_name':'M','email':'a@b'}", "/customer/email", "EMAIL_UNUSABLE", "a@b"),
          Fault.kept("'customer':{'family_name':'M','birthday':'2026-02-31'}", "/customer/birthday",
              "BIRTHDAY_UNUSABLE", "2026-02-31"),
          Fault.kept("'customer':{'family_name':'M','address':{'country':'FR'}}", "/customer/address",
              "ADDRESS_UNUSABLE", "\n\nFR"),
          Fault.kept("'customer':{'family_name':'...','email':'camille@example.com'}", "/customer/family_name",
              "NAME_UNUSABLE", "..."),
          Fault.kept("'customer':{'family_name':'M','country':'XX'}", "/customer/country", "COUNTRY_UNKNOWN", "XX"),
          Fault.kept("'customer':{'family_name':'M','language':'?'}", "/customer/language", "LANGUAGE_UNKNOWN", "?"),
          Fault.kept("'customer':{'family_name':'M','customer_id':'" + captureId() + "'}", "/customer/customer_id",
              "CUSTOMER_UNKNOWN", ""),
          // Row: a payment card number in free text
          Fault.told("'customer':{'family_name':'Martin 4111 1111 1111 1111'}", "/customer/family_name",
              "CARD_NUMBER_MASKED"),
          Fault.told("'customer':{'family_name':'M','address':{'city':'P','lines':['4111 1111 1111 1111']}}",
              "/customer/address", "CARD_NUMBER_MASKED"),
          Fault.told("'customer':{'family_name':'M','custom_fields':{'note':'4111-1111-1111-1111'}}",
              "/customer/custom_fields/note", "CARD_NUMBER_MASKED"),
          Fault.told(NAMED + ",'x':4111111111111111", "/x", "CARD_NUMBER_MASKED"),
          Fault.told(
              receipt("c1", "'lines':[{'description':'4111 1111 1111 1111','quantity':'1','total':" + EUR
                  + "}],'total':" + EUR), "/purchase/lines/0/description", "CARD_NUMBER_MASKED"),
          Fault.kept("'customer':{'family_name':'M','identifiers':[{'type':'loyalty_card','value':'4111111111111111'}]}",
              "/customer/identifiers/0", "CARD_NUMBER_MASKED", "••••••••••••1111"));

  @ParameterizedTest(name = "{0} {index}")
  @FieldSource("FAULTS")
  void captureShouldBeStoredWithAWarningWhenLenientAndRefusedWhenStrict(Fault fault) {
    String id = captureId();

    Answer strict = shop.strictly(capture(id, fault.members()));
    assertThat(strict.status()).isEqualTo(422);
    assertThat(strict.errors()).contains(fault.told());
    assertThat(shop.repairsOf(id)).isEmpty();

    Answer lenient = shop.captured(capture(id, fault.members()));
    assertThat(lenient.status()).isEqualTo(201);
    assertThat(lenient.warnings()).contains(fault.told() + (fault.kept() ? " kept" : ""));
    if (fault.kept() && !fault.raw().isEmpty()) {
      assertThat(shop.repairsOf(id)).filteredOn(repair -> repair.fault().pointer().equals(fault.pointer()))
          .extracting(Repair::kept).containsOnly(fault.raw());
    }
    assertThat(shop.repairsOf(id)).extracting(Repair::kept).noneMatch(kept -> kept.contains("4111"));
  }

  // Row: occurred_at
  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "'yesterday'", "'2026-02-31T10:00:00Z'", "1795269845", "'2026-11-21'"})
  void occurredAtShouldCountFromReceptionWhenItIsMissingOrUnreadable(String occurredAt) {
    String id = captureId();
    String body = capture(id, NAMED + ",'consents':[{'purpose':'marketing','channel':'email','decision':'refused',"
        + "'manner':'spoken'}]").replace("\"2026-11-21T15:04:05+01:00\"", json(occurredAt));

    Answer strict = shop.strictly(body);
    assertThat(strict.status()).isEqualTo(422);
    assertThat(strict.errors()).contains("/occurred_at OCCURRED_AT_UNREADABLE");

    Answer lenient = shop.captured(body);
    assertThat(lenient.status()).isEqualTo(201);
    assertThat(lenient.warnings()).anyMatch(told -> told.startsWith("/occurred_at OCCURRED_AT_UNREADABLE"));
    assertThat(lenient.at("/consents/0/decided_at")).isEqualTo(ShopServer.NOW.toString());
  }

  // Row: receipts that need repair
  static final List<Fault> RECEIPTS =
      List.of(
          Fault.told(receipt("r1", "'lines':" + LINES + ",'total':{'amount':'9.00','currency':'EUR'}"),
              "/purchase/total/amount", "RECEIPT_TOTAL_MISMATCH"),
          Fault.told(receipt("r2", "'lines':[{'quantity':'2','unit_price':" + EUR + ",'total':" + EUR + "}],'total':" + EUR),
              "/purchase/lines/0/total/amount", "LINE_TOTAL_MISMATCH"),
          Fault.told(receipt("r3", "'lines':" + LINES + ",'total':{'amount':'10.000','currency':'EUR'}"),
              "/purchase/total/amount", "AMOUNT_DECIMALS"),
          Fault.told(receipt("r4", "'lines':" + LINES + ",'total':{'amount':'10.00','currency':'XYZ'}"),
              "/purchase/total/currency", "CURRENCY_UNKNOWN"),
          Fault.told(sound("r5").replace("'receipt_number':'r5',", ""), "/purchase/receipt_number",
              "RECEIPT_NUMBER_MISSING"),
          Fault.told(sound("r6").replace("'r6'", "6"), "/purchase/receipt_number", "WRONG_TYPE"),
          Fault.told(sound("r7").replace("'sale'", "'gift'"), "/purchase/kind", "RECEIPT_KIND_UNREADABLE"),
          Fault.told(receipt("r8", "'total':" + EUR), "/purchase/lines", "RECEIPT_LINES_MISSING"),
          Fault.told(receipt("r9", "'lines':{},'total':" + EUR), "/purchase/lines", "WRONG_TYPE"),
          Fault.told(receipt("r10", "'lines':" + LINES), "/purchase/total", "RECEIPT_TOTAL_MISSING"),
          Fault.told(receipt("r11", "'lines':" + LINES + ",'total':10"), "/purchase/total", "WRONG_TYPE"),
          Fault.told(sound("r12").replace("'quantity':'1'", "'quantity':1"), "/purchase/lines/0/quantity", "WRONG_TYPE"),
          Fault.told(sound("r13").replace("'kind'", "'business_day':20261121,'kind'"), "/purchase/business_day",
              "WRONG_TYPE"),
          Fault.told(sound("r14").replace("'kind'", "'business_day':'2026-02-31','kind'"), "/purchase/business_day",
              "BUSINESS_DAY_UNREADABLE"),
          Fault.told("'purchase':'lost'", "/purchase", "WRONG_TYPE"));

  @ParameterizedTest(name = "{0} {index}")
  @FieldSource("RECEIPTS")
  void purchaseShouldNeedRepairWhenLenientAndBeRefusedWhenStrict(Fault fault) {
    String id = captureId();

    Answer strict = shop.strictly(capture(id, fault.members()));
    assertThat(strict.status()).isEqualTo(422);
    assertThat(strict.errors()).contains(fault.told());

    Answer lenient = shop.captured(capture(id, fault.members()));
    assertThat(lenient.status()).isEqualTo(201);
    assertThat(lenient.at("/purchase/state")).isEqualTo("needs_repair");
    assertThat(lenient.warnings()).contains(fault.told() + " kept");
    assertThat(shop.repairsOf(id)).extracting(repair -> repair.fault().pointer()).contains("/purchase");
  }

  @Test
  void purchaseShouldNeedRepairWhenAHouseWideKeyNamesAStoreNobodyKnows() {
    String body = capture(sound("s1")).replace("PAR-01", "NEW-99");

    assertThat(shop.post("/v1/captures", shop.office, body, "Prefer", "handling=strict").status()).isEqualTo(422);
    Answer lenient = shop.post("/v1/captures", shop.office, body);
    assertThat(lenient.at("/purchase/state")).isEqualTo("needs_repair");
    assertThat(lenient.warnings()).contains("/purchase STORE_UNKNOWN kept");
  }

  @Test
  void purchaseShouldBeInConflictWhenTheReceiptIsHereWithOtherContent() {
    shop.captured(capture(sound("x1")));
    String other = capture(sound("x1").replace("10.00", "11.00"));

    Answer strict = shop.strictly(other);
    assertThat(strict.status()).isEqualTo(409);
    assertThat(strict.errors()).containsExactly("/purchase RECEIPT_CONFLICT");
    Answer lenient = shop.captured(other);
    assertThat(lenient.at("/purchase/state")).isEqualTo("conflict");
    assertThat(lenient.warnings()).containsExactly("/purchase RECEIPT_CONFLICT");
  }

  @Test
  void strictShouldRefuseForTheConflictWhenAnAddressOnlyLooksMistyped() {
    shop.captured(capture(sound("x2")));

    Answer strict =
        shop.strictly(capture(sound("x2").replace("10.00", "11.00") + ",'customer':{'email':'c@gmial.com'}"));

    assertThat(strict.status()).isEqualTo(409);
    assertThat(strict.at("/code")).isEqualTo("RECEIPT_CONFLICT");
  }

  // Row: agreements that permit nothing
  static final List<Fault> AGREEMENTS =
      List.of(
          Fault.kept("{" + GRANTED + "}", "/notice", "NOTICE_MISSING", ""),
          Fault.kept("{" + GRANTED + "," + NOTICE.replace("2026-1", "2025-1") + "}", "/notice", "NOTICE_UNKNOWN", ""),
          Fault.kept("{" + GRANTED + "," + NOTICE.replace("}", ",'text_sha256':'" + "0".repeat(64) + "'}") + "}",
              "/notice/text_sha256", "NOTICE_HASH_MISMATCH", ""),
          Fault.kept("{" + GRANTED + "," + NOTICE.replace("}", ",'text_sha256':0}") + "}", "/notice/text_sha256",
              "WRONG_TYPE", ""),
          Fault.kept("{" + GRANTED + "," + NOTICE + ",'expires_at':2027}", "/expires_at", "WRONG_TYPE", ""),
          Fault.kept("{" + GRANTED + "," + NOTICE + ",'contact':'a@b.c'}", "/contact", "WRONG_TYPE", ""),
          Fault.kept("{" + GRANTED.replace("'email'", "'fax'") + "," + NOTICE + "}", "/channel", "UNKNOWN_VALUE", ""),
          Fault.kept("{" + GRANTED.replace("'marketing'", "['marketing']") + "," + NOTICE + "}", "/purpose",
              "WRONG_TYPE", ""));

  @ParameterizedTest(name = "{0} {index}")
  @FieldSource("AGREEMENTS")
  void agreementShouldPermitNothingWhenItCannotBeReadOrProved(Fault fault) {
    String id = captureId();
    String members = "'customer':{'email':'" + id + "@example.com','country':'FR'},'consents':[" + fault.members() + "]";

    Answer strict = shop.strictly(capture(id, members));
    assertThat(strict.status()).isEqualTo(422);
    assertThat(strict.errors()).contains("/consents/0" + fault.told());

    Answer lenient = shop.captured(capture(id, members));
    assertThat(lenient.status()).isEqualTo(201);
    assertThat(lenient.body().at("/consents")).isEmpty();
    assertThat(lenient.warnings()).contains("/consents/0" + fault.told() + " kept", "/consents/0 AGREEMENT_UNREADABLE kept");
    assertThat(lenient.at("/customer/permissions/email/allowed")).isEqualTo("false");
    assertThat(shop.repairsOf(id)).extracting(repair -> repair.fault().pointer()).containsExactly("/consents/0");
  }

  @Test
  void agreementShouldCountWhenItsNoticeIsHereAndItsHashIsNotCompared() {
    String id = captureId();
    String entry = "{" + GRANTED + "," + NOTICE.replace("}", ",'text_sha256':null}") + "}";
    Answer answer =
        shop.strictly(
            capture(id, "'customer':{'email':'" + id + "@example.com','country':'FR'},'consents':[" + entry + "]"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/consents/0/state")).isEqualTo("granted");
    assertThat(answer.at("/consents/0/decided_at")).isEqualTo("2026-11-21T14:04:05Z");
    assertThat(answer.at("/customer/permissions/email/allowed")).isEqualTo("true");
  }

  // An address that was typed and lost is not the one on file: the agreement was not given for that one.
  @ParameterizedTest
  @ValueSource(strings = {"5", "'a@b'", "['new@example.com']"})
  void agreementShouldNotBeForTheAddressOnFileWhenTheOneTypedCannotBeRead(String email) {
    String id = captureId();
    shop.captured(capture("'customer':{'email':'" + id + "@example.com','country':'FR',"
        + "'identifiers':[{'type':'token','value':'" + id + "'}]}"));

    Answer answer =
        shop.captured(capture("'customer':{'email':" + email + ",'identifiers':[{'type':'token','value':'" + id
            + "'}]},'consents':[{" + GRANTED + "," + NOTICE + "}]"));

    assertThat(answer.at("/outcome")).isEqualTo("recognised");
    assertThat(answer.at("/customer/permissions/email/allowed")).isEqualTo("false");
  }

  // Row: restrictions, and decisions nobody can read
  static final List<Fault> RESTRICTIONS =
      List.of(
          Fault.kept("{'purpose':'markting','channel':'email','decision':'refused','manner':'spoken'}", "/0/purpose",
              "UNKNOWN_VALUE", ""),
          Fault.kept("{'purpose':'marketing','channel':3,'decision':'withdrawn','manner':'spoken'}", "/0/channel",
              "WRONG_TYPE", ""),
          Fault.kept("{'purpose':'marketing','channel':'email','decision':'no','manner':'spoken'}", "/0/decision",
              "UNKNOWN_VALUE", ""),
          Fault.kept("{'purpose':'marketing','channel':'email','decision':false,'manner':'spoken'}", "/0/decision",
              "WRONG_TYPE", ""),
          Fault.kept("'no advertising'", "/0", "WRONG_TYPE", ""));

  @ParameterizedTest(name = "{0} {index}")
  @FieldSource("RESTRICTIONS")
  void restrictionShouldForbidEverythingItMayMeanWhenItCannotBeRead(Fault fault) {
    restricted("[" + fault.members() + "]", "/consents" + fault.told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'no'", "{'decision':'refused'}", "false"})
  void restrictionShouldForbidEverythingWhenTheEntriesAreNoList(String consents) {
    restricted(consents, "/consents WRONG_TYPE");
  }

  private void restricted(String consents, String fault) {
    String id = captureId();
    String customer = "'customer':{'email':'" + id + "@example.com','country':'US'}";
    String members = customer + ",'consents':" + consents;

    assertThat(shop.strictly(capture(members)).errors()).contains(fault);
    assertThat(shop.captured(capture(customer)).at("/customer/permissions/email/allowed")).isEqualTo("true");
    Answer lenient = shop.captured(capture(id, members));
    assertThat(lenient.status()).isEqualTo(201);
    assertThat(lenient.warnings()).contains(fault + " kept");
    assertThat(lenient.at("/consents/0/state")).isIn("refused", "withdrawn");
    assertThat(lenient.at("/customer/permissions/email/allowed")).isEqualTo("false");
    assertThat(shop.repairsOf(id)).isNotEmpty();
  }

  @Test
  void captureShouldBeStoredInBoundedTimeWhenNothingOfItIsKnown() {
    StringBuilder fields = new StringBuilder(NAMED);
    for (int i = 0; i < 14_000; i++) {
      fields.append(",'u").append(i).append("':").append(i);
    }
    String id = captureId();

    Answer answer = shop.captured(capture(id, fields.toString()));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(shop.repairsOf(id)).hasSize(250);
  }
}
