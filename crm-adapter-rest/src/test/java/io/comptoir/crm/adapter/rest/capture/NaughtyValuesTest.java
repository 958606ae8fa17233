package io.comptoir.crm.adapter.rest.capture;

import static io.comptoir.crm.adapter.rest.fixture.ShopServer.capture;
import static io.comptoir.crm.adapter.rest.fixture.ShopServer.captureId;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import io.comptoir.crm.adapter.rest.json.CanonicalJson;
import io.comptoir.crm.adapter.rest.json.JsonString;
import io.comptoir.crm.domain.capture.Repair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people, other programs and attackers put into fields: stored, masked or kept aside, and never the server's fault. */
class NaughtyValuesTest {
  private static final List<String> FIELDS =
      List.of(
          "'customer':{'title':%s}", "'customer':{'given_name':%s}", "'customer':{'family_name':%s}",
          "'customer':{'full_name':%s}", "'customer':{'company_name':%s}", "'customer':{'phone':%s}",
          "'customer':{'email':%s}", "'customer':{'birthday':%s}", "'customer':{'language':%s}",
          "'customer':{'country':%s}", "'customer':{'customer_id':%s}", "'customer':{'custom_fields':{'note':%s}}",
          "'customer':{'address':{'lines':[%s],'postal_code':%1$s,'city':%1$s,'country':%1$s}}",
          "'customer':{'identifiers':[{'type':'loyalty_card','value':%s}]}",
          "'customer':{'identifiers':[{'type':%s,'source':%1$s,'value':%1$s}]}", "'declined':[%s]", "'x':%s,'timing':{}",
          "'follows':%s,'timing':{}", "'customer':{'family_name':'M'},'consents':[{'purpose':%s,'channel':%1$s,'decision':"
              + "%1$s,'manner':%1$s,'expires_at':%1$s,'notice':{'id':%1$s,'version':%1$s,'language':%1$s,'text_sha256':"
              + "%1$s},'contact':{'type':%1$s,'value':%1$s}}]",
          "'customer':{'family_name':'M'},'consents':[{'purpose':'marketing','channel':'email','decision':'granted',"
              + "'manner':'screen','expires_at':%s,'contact':{'type':'email','value':%1$s}}]",
          "'purchase':{'receipt_number':%s,'business_day':%1$s,'kind':%1$s,'lines':[{'sku':%1$s,'gtin':%1$s,"
              + "'description':%1$s,'quantity':%1$s,'unit_price':{'amount':%1$s,'currency':%1$s},'total':{'amount':%1$s,"
              + "'currency':%1$s},'returns':{'store':%1$s,'till':%1$s,'receipt_number':%1$s}}],'adjustments':[{'type':"
              + "%1$s,'label':%1$s,'amount':{'amount':%1$s,'currency':'EUR'}}],'included_taxes':[{'label':%1$s}],'total':"
              + "{'amount':%1$s,'currency':'EUR'},'voids':{'store':%1$s,'till':%1$s}}");

  private static final List<String> VALUES =
      List.of(
          "", " ", "\t\n", "\u0000", "\u001f", "\u007f", "\u0085", "\u2028", "\ufeff", "\u202eevil", "\u200b\u200d", "\ufffd",
          "null", "NaN", "1e9999999", "-0", "00", "9".repeat(400), "4".repeat(10_000), "x".repeat(10_000),
          "1 ".repeat(5_000), "a@".repeat(5_000), "+".repeat(10_000), "-".repeat(10_000), ".".repeat(10_000) + "@x.fr",
          "e\u0301".repeat(3_000), "\uD83D\uDC69\u200D\uD83D\uDC67".repeat(1_000), "\uD834\uDD1E", "Z\u0351\u036B\u0343algo",
          "'; DROP TABLE customer; --", "\" OR 1=1", "%_\\%", "<script>alert(1)</script>", "${jndi:ldap://x/a}", "{{7*7}}",
          "=cmd|' /C calc'!A0", "../../etc/passwd", "田中 さくら", "מרים", "محمد", "ß", "İstanbul", "ﬁ", "Ⅷ", "٣",
          "2026-02-29", "--02-30", "0000-00-00", "+33 6 12 34 56 78", "4111 1111 1111 1111", "3782-822463-10005");

  private static ShopServer shop;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  static Stream<Arguments> everywhere() {
    return FIELDS.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void captureShouldBeStoredOrRefusedAndNeverFailWhenAnyTextStandsInAField(String field) {
    for (String value : VALUES) {
      String id = captureId();
      // The fixture writes JSON with single quotes, so that a value's own have to be escaped.
      String members = field.formatted(CanonicalJson.text(new JsonString(value)).replace("'", "\\u0027"));

      Answer strict = shop.strictly(capture(id, members));
      assertThat(strict.status()).as("%s %.40s", field, value).isIn(201, 422);
      Answer lenient = shop.captured(strict.status() == 201 ? capture(members) : capture(id, members));
      assertThat(lenient.status()).as("%s %.40s", field, value).isEqualTo(201);
      assertThat(lenient.warnings().isEmpty()).as("%s %.40s", field, value).isEqualTo(strict.status() == 201);
    }
    assertThat(shop.comptoir.repairs().open(null, 100_000))
        .allSatisfy(repair -> {
          assertThat(repair.kept()).doesNotContain("4111 1111 1111", "3782-822463");
          assertThat(repair.fault().detail()).doesNotContain("4111 1111 1111");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "'customer':{'family_name':'Martin 4111 1111 1111 1111','custom_fields':{'note':'4111-1111-1111-1111'}}",
    "'customer':{'family_name':7,'phone':{'a':'4111 1111 1111 1111'}}",
    "'note':'4111 1111 1111 1111','timing':{}",
    "'note':{'4111 1111 1111 1111':['4111111111111111']},'timing':{}",
    "'4111 1111 1111 1111':'12/29','timing':{}",
    "'customer':{'custom_fields':{'4111 1111 1111 1111':'x'}}",
    "'customer':{'family_name':'M','address':{'lines':['4111 1111 1111 1111'],'country':'XX'}}",
    "'customer':{'identifiers':[{'type':'loyalty_card','value':'4111 1111 1111 1111'}]}",
    "'declined':['4111 1111 1111 1111']",
    "'customer':{'family_name':'M'},'consents':[{'decision':'4111 1111 1111 1111'}]",
    "'consents':[{'decision':'granted','note':'4111 1111 1111 1111'}]",
    "'purchase':{'lines':[{'description':'4111 1111 1111 1111'}]}",
    "'purchase':{'note':4111111111111111}",
    "'occurred_at2':'4111 1111 1111 1111','timing':{}",
  })
  void captureShouldKeepNoCardNumberAnywhere(String members) {
    String id = captureId();

    Answer answer = shop.captured(capture(id, members));
    Answer again = shop.captured(capture(id, members));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(List.of(answer, again))
        .extracting(stored -> stored.http().body())
        .allSatisfy(body ->
            assertThat(body).contains("CARD_NUMBER_MASKED").doesNotContain("4111 1111", "4111111111", "4111-1111"));
    assertThat(shop.repairsOf(id)).extracting(Repair::toString)
        .noneMatch(text -> text.contains("4111 1111") || text.contains("4111111111"));
  }

  @Test
  void captureShouldLeaveNumbersAloneWhereNoFreeTextStands() {
    Answer answer =
        shop.captured(
            capture("'customer':{'phone':'+4111111111111111'},'purchase':{'receipt_number':'4111111111111111','kind':'sale',"
                + "'lines':[{'sku':'4111111111111111','quantity':'1','total':{'amount':'1.00','currency':'EUR'}}],"
                + "'total':{'amount':'1.00','currency':'EUR'}}"));

    assertThat(answer.at("/purchase/state")).isEqualTo("recorded");
    assertThat(answer.warnings()).noneMatch(told -> told.startsWith("/purchase"));
  }

  // A clock a year off: a refusal counts from reception, an agreement never beats it.
  @ParameterizedTest
  @CsvSource({"2025-11-21T15:04:05+01:00,2025-11-21T15:04:07+01:00", "2027-11-21T15:04:05+01:00,2027-11-21T15:04:07+01:00",
      "+999999999-01-01T00:00:00Z,2026-11-21T15:04:07+01:00", "2026-11-21T15:04:05+01:00,0000-01-01T00:00:00Z"})
  void refusalShouldCountFromReceptionWhenTheClockIsFarOff(String occurredAt, String sentAt) {
    Answer answer =
        shop.captured(
            capture("'customer':{'email':'off@example.com'},'consents':[{'purpose':'marketing','channel':'email','decision':"
                + "'refused','manner':'spoken'}]")
                .replace("2026-11-21T15:04:05+01:00", occurredAt)
                .replace("2026-11-21T15:04:07+01:00", sentAt));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/consents/0/decided_at")).isEqualTo(ShopServer.NOW.toString());
  }

  @Test
  void captureShouldNotWaitForItselfWhenItFollowsItself() {
    String id = captureId();

    Answer answer = shop.captured(capture(id, "'follows':'" + id + "','customer':{'family_name':'Ouroboros'}"));

    assertThat(answer.at("/outcome")).isEqualTo("created");
    assertThat(answer.warnings()).contains("/follows UNKNOWN_VALUE kept");
  }

  @ParameterizedTest
  @CsvSource({"purchase,lines,2000", "purchase,adjustments,2000", "customer,identifiers,2000", "consents,,5000", "declined,,20000"})
  void captureShouldBeStoredInBoundedWorkWhenAListIsLong(String part, String list, int items) {
    String id = captureId();
    String array = "[" + "{},".repeat(items) + "{}]";

    Answer answer = shop.captured(capture(id, "'" + part + "':" + (list == null ? array : "{'" + list + "':" + array + "}")));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(shop.repairsOf(id)).hasSizeBetween(1, 300);
  }
}
