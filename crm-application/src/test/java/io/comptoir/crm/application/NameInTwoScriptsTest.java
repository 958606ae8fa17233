package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A traveller whose own writing of her name says nothing of the Latin one. */
class NameInTwoScriptsTest {
  private static final String PHONE = "+33612345678";

  private final Shop shop = new Shop();
  private final CustomerId customer =
      capture(
          Map.of("given_name", "Sonia", "family_name", "Laurent", "full_name", "Пелагея Королёва", "phone", PHONE));

  @AfterEach
  void close() {
    shop.close();
  }

  private CustomerId capture(Map<String, String> fields) {
    return shop.capture(parts(person(fields))).result().customer();
  }

  private List<CustomerId> found(String name) {
    return shop.comptoir.storage().read(
        all -> all.search().byName(new BuiltInNormalizer().names().fold(name), 5));
  }

  @Test
  void captureShouldRecogniseHerByEitherWriting() {
    assertThat(capture(Map.of("given_name", "Sonia", "family_name", "Laurent", "phone", PHONE))).isEqualTo(customer);
    assertThat(capture(Map.of("full_name", "Пелагея Королёва", "phone", PHONE))).isEqualTo(customer);
  }

  @Test
  void captureShouldTakeSomeoneElseForSomeoneElse() {
    assertThat(capture(Map.of("given_name", "Boris", "family_name", "Godunov", "phone", PHONE))).isNotEqualTo(customer);
  }

  @Test
  void searchShouldFindHerByEitherWriting() {
    assertThat(found("Laurent")).containsExactly(customer);
    assertThat(found("Королёва")).containsExactly(customer);
  }
}
