package io.comptoir.crm.server.day;

import static io.comptoir.crm.server.day.ShopOverHttp.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.server.day.ShopOverHttp.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers whose names are on file in Arabic or Hebrew letters, asked for in Latin ones, and the other way. */
class NamesWithoutVowelsTest {
  @TempDir private Path data;
  private ShopOverHttp shop;

  @BeforeEach
  void open() {
    shop = new ShopOverHttp(data, Map.of());
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private String captured(String given, String family, String phone) {
    String person = "\"customer\": {\"given_name\": \"%s\", \"family_name\": \"%s\", \"phone\": \"%s\"}";
    Answer answer = shop.till("POST", "/v1/captures", checkout(person.formatted(given, family, phone)));
    assertThat(answer.text("/outcome")).isEqualTo("created");
    return answer.text("/customer/customer_id");
  }

  private void assertFound(String customer, String... texts) {
    for (String text : texts) {
      Answer answer = shop.office("POST", "/v1/lookups", "{\"text\": \"%s\"}".formatted(text));
      assertThat(answer.body().at("/matches").size()).as(text).isEqualTo(1);
      assertThat(answer.text("/matches/0/customer_id")).as(text).isEqualTo(customer);
      assertThat(answer.text("/matches/0/matched_on")).as(text).isEqualTo("name");
      assertThat(answer.text("/matches/0/closeness")).as(text).isEqualTo("typo");
    }
  }

  @Test
  void lookupShouldFindANameInArabicLettersByItsLatinSpellings() {
    String customer = captured("محمد", "الحسين", "+33639981201");

    assertFound(customer, "mohamed", "mohammed", "muhammad", "hussein mohamed", "mohamed al", "alhussein", "حسين", "al-hussein", "el hussein");
  }

  @Test
  void lookupShouldFindALatinNameByItsArabicLetters() {
    String customer = captured("Mohamed", "Karim", "+33639981202");

    assertFound(customer, "محمد", "كريم", "محمد كريم");
  }

  @Test
  void lookupShouldFindANameInHebrewLettersByItsLatinSpelling() {
    String customer = captured("דוד", "כהן", "+33639981203");

    assertFound(customer, "david", "cohen david", "דויד");
  }

  @Test
  void lookupShouldFindALatinNameByItsHebrewLetters() {
    assertFound(captured("David", "Durand", "+33639981204"), "דוד");
  }

  @Test
  void lookupShouldFindANameWithOrWithoutItsArabicArticle() {
    String customer = captured("Zoé", "العبدالله", "+33639981205");

    assertFound(customer, "عبدالله", "abdallah", "abdallah zoé");
  }
}
