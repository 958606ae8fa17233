package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.parts;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.fault.Warning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was probably meant by a contact that looks mistyped is told to whoever typed it, while the person is there. */
class MeantContactTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  private List<Warning> warnings(String field, String typed) {
    return shop.capture(parts(PersonForm.of(Map.of("given_name", "Camille", field, typed)))).warnings();
  }

  private List<String> emails(CustomerId id) {
    return shop.comptoir.customers().read(id).orElseThrow().customer().profile().contacts(ContactKind.EMAIL).stream()
        .map(ContactPoint::key)
        .map(key -> key.value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "email, camille@gmial.com, camille@gmail.com",
    "email, camille@gmail, camille@gmail.com",
    "phone, 33 6 12 34 56 78, +33612345678"
  })
  void captureShouldTellWhatWasMeantWhenItIsPlain(String field, String typed, String meant) {
    assertThat(warnings(field, typed)).extracting(Warning::meant).containsExactly(meant);
  }

  @Test
  void captureShouldTellNothingMeantWhenNobodyCanKnow() {
    assertThat(warnings("email", "camille")).extracting(Warning::meant).containsOnlyNulls();
  }

  @Test
  void repairShouldHoldNoMeantAddress() {
    warnings("email", "camille@gmail");

    assertThat(shop.comptoir.repairs().open(null, 10))
        .extracting(repair -> repair.fault().meant())
        .containsOnlyNulls();
  }

  @Test
  void createAndChangeShouldTellWhatWasMeant() {
    PersonForm typed = PersonForm.of(Map.of("given_name", "Camille", "email", "camille@gmial.com"));
    CustomerView created = Waiting.on(shop.comptoir.customers().create(typed, Said.NOW)).value();
    PersonForm more = PersonForm.of(Map.of("phone", "33 6 12 34 56 78", "country", "FR"));
    CustomerView changed = Waiting.on(shop.comptoir.customers().change(created.customer().id(), 1, more));

    assertThat(created.warnings()).extracting(Warning::meant).containsExactly("camille@gmail.com");
    assertThat(changed.warnings()).extracting(Warning::meant).containsExactly("+33612345678");
    assertThat(shop.comptoir.customers().read(created.customer().id()).orElseThrow().warnings()).isEmpty();
  }

  @Test
  void captureShouldRecogniseAnAddressInTheBracketsOfAMailProgram() {
    CaptureAnswer first = shop.capture(parts(PersonForm.of(Map.of("email", "<camille@example.com>"))));
    CaptureAnswer again = shop.capture(parts(PersonForm.of(Map.of("email", "Camille@Example.com"))));

    assertThat(emails(first.result().customer())).containsExactly("camille@example.com");
    assertThat(again.result().customer()).isEqualTo(first.result().customer());
  }
}
