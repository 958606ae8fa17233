package io.comptoir.crm.adapter.rest.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.fixture.Answer;
import io.comptoir.crm.adapter.rest.fixture.ShopServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseResourcesTest {
  private static final String TOKYO =
      "{'name':'東京 銀座','country':'JP','time_zone':'Asia/Tokyo','currency':'JPY','phase':'soft_start'}";
  private static final String LIVE = TOKYO.replace("soft_start", "live");

  private static ShopServer shop;
  private static int names;

  // Each test has a name of its own: a store or a wording, once put, stays.
  private final String name = "Z-" + ++names;

  @BeforeAll
  static void open() {
    shop = ShopServer.open();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Nested
  class StoresOfTheHouse {
    @Test
    void putShouldAddChangeAndKeepWhenTheVersionFits() {
      Answer added = put(TOKYO);
      Answer again = put(TOKYO);
      Answer changed = put(LIVE, "If-Match", "\"1\"");

      assertThat(added.status()).isEqualTo(201);
      assertThat(added.header("ETag")).contains("\"1\"");
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.at("/version")).isEqualTo("1");
      assertThat(changed.status()).isEqualTo(200);
      assertThat(changed.at("/version")).isEqualTo("2");
      assertThat(changed.at("/phase")).isEqualTo("live");
      assertThat(changed.at("/name")).isEqualTo("東京 銀座");
    }

    @Test
    void putShouldBeRefusedWhenTheVersionIsMissingOrStale() {
      put(TOKYO);

      assertThat(put(LIVE).status()).isEqualTo(428);
      assertThat(put(LIVE, "If-Match", "\"7\"").status()).isEqualTo(412);
      assertThat(put(LIVE, "If-Match", "\"7\"").header("ETag")).contains("\"1\"");
      assertThat(put(LIVE, "If-Match", "*").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*", "W/\"1\""})
    void putShouldBeRefusedWhenAVersionOfAStoreThatIsNotThereIsNamed(String tag) {
      Answer answer = put(TOKYO, "If-Match", tag);

      assertThat(answer.status()).isEqualTo(412);
      assertThat(answer.header("ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "'country':'JP' | 'country':'XX' | /country COUNTRY_UNKNOWN",
          "'currency':'JPY' | 'currency':'XXX' | /currency CURRENCY_UNKNOWN",
          "Asia/Tokyo | +09:00 | /time_zone UNKNOWN_VALUE",
          "'phase':'soft_start' | 'phase':'SOFT_START' | /phase UNKNOWN_VALUE",
          "'phase':'soft_start' | 'fase':'x' | /phase MISSING,/fase UNKNOWN_FIELD",
          "'name':'東京 銀座' | 'name':7 | /name WRONG_TYPE"
        })
    void putShouldNameWhatIsWrongWhenAMemberCannotBeTaken(String good, String bad, String errors) {
      Answer answer = put(TOKYO.replace(good, bad));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.errors()).containsExactlyInAnyOrder(errors.split(","));
    }

    @Test
    void listShouldShowATillItsOwnStoresOnlyWhenAsked() {
      assertThat(shop.get("/v1/stores", shop.till).body().at("/items").findValuesAsString("code"))
          .containsExactly("PAR-01");
      assertThat(shop.get("/v1/stores", shop.office).body().at("/items").findValuesAsString("code"))
          .startsWith("LYO-01", "PAR-01");
    }

    @Test
    void listShouldComeInPagesWhenItIsLong() {
      Answer first = shop.get("/v1/stores?limit=1", shop.office);
      Answer second = shop.get("/v1/stores?limit=1&after=" + first.at("/next"), shop.office);

      assertThat(first.at("/items/0/code")).isEqualTo("LYO-01");
      assertThat(first.header("Link").orElseThrow()).startsWith("</v1/stores?limit=1&after=");
      assertThat(second.at("/items/0/code")).isEqualTo("PAR-01");
    }

    private Answer put(String body, String... headers) {
      return shop.call("PUT", "/v1/stores/" + name, shop.admin, body, headers);
    }
  }

  @Nested
  class Notices {
    private final String path = "/v1/notices/" + name + "/2026-1/fr";

    @Test
    void putShouldStoreForEverWhenTheWordingIsNew() {
      Answer stored = put(path, "{'text':'Oui, volontiers.','country':'FR'}");
      Answer again = put(path, "{'text':'Oui, volontiers.','country':'FR'}");
      Answer other = put(path, "{'text':'Oui.','country':'FR'}");

      assertThat(stored.status()).isEqualTo(201);
      assertThat(stored.header("ETag")).isEmpty();
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(stored.body());
      assertThat(other.status()).isEqualTo(409);
      assertThat(other.at("/code")).isEqualTo("NOTICE_IMMUTABLE");
    }

    @Test
    void putShouldBeRefusedWhenTheHashIsOfAnotherText() {
      Answer answer = put(path, "{'text':'Oui.','text_sha256':'" + "0".repeat(64) + "'}");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.errors()).containsExactly("/text_sha256 NOTICE_HASH_MISMATCH");
    }

    @Test
    void putShouldTakeTheHashOfItsOwnTextWhenGivenInAnyCase() {
      String hash = put(path, "{'text':'Oui.'}").at("/text_sha256");

      String body = "{'text':'Oui.','text_sha256':'" + hash.toUpperCase() + "'}";
      Answer answer = put(path.replace("2026-1", "2026-2"), body);

      assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notices/a/1/und", "/v1/notices/a/1/f", "/v1/notices/%20/1/fr"})
    void putShouldFindNothingWhenTheAddressCanNameNoWording(String path) {
      assertThat(put(path, "{'text':'Oui.'}").status()).isEqualTo(404);
    }

    @Test
    void listShouldShowEveryWordingWhenATillAsks() {
      put(path, "{'text':'Oui.'}");

      Answer all = shop.get("/v1/notices", shop.till);
      Answer first = shop.get("/v1/notices?limit=1", shop.till);
      Answer rest = shop.get("/v1/notices?after=" + first.at("/next"), shop.till);

      assertThat(all.body().at("/items").findValuesAsString("id")).contains(name, "till-opt-in");
      assertThat(all.has("/next")).isFalse();
      assertThat(first.body().at("/items")).hasSize(1);
      assertThat(rest.body().at("/items")).hasSize(all.body().at("/items").size() - 1);
    }

    private Answer put(String path, String body) {
      return shop.call("PUT", path, shop.admin, body);
    }
  }
}
