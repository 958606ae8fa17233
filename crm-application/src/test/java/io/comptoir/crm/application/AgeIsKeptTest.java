package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.parts;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.consent.Channel;
import io.comptoir.crm.domain.consent.PermissionReason;
import io.comptoir.crm.domain.consent.Purpose;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child does not come of age because somebody types a birthday without its year, nor by a merge. */
class AgeIsKeptTest {
  private final Shop shop = new Shop();
  private CustomerId child;

  @BeforeEach
  void captureAChild() {
    child = captured(Map.of("given_name", "Lou", "phone", "0612345678", "birthday", "2012-03-14", "country", "FR"));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private CustomerId captured(Map<String, String> person) {
    shop.now = shop.now.plus(Duration.ofMinutes(5));
    return shop.capture(parts(PersonForm.of(person))).result().customer();
  }

  private Optional<String> birthday() {
    return shop.comptoir.customers().read(child).orElseThrow().customer().profile().value(FieldName.BIRTHDAY);
  }

  private PermissionReason reason() {
    return shop.comptoir.consents().permission(child, Purpose.MARKETING, Channel.SMS, null).orElseThrow().reason();
  }

  private int records() {
    return shop.comptoir.storage().read(all -> all.customers().recordsOf(child, 10)).size();
  }

  @Test
  void captureShouldKeepTheYearWhenTheDayIsSaidWithout() {
    int before = records();
    assertThat(captured(Map.of("given_name", "Lou", "phone", "0612345678", "birthday", "--03-14"))).isEqualTo(child);

    assertThat(birthday()).contains("2012-03-14");
    assertThat(reason()).isEqualTo(PermissionReason.TOO_YOUNG);
    assertThat(records()).isEqualTo(before);
  }

  @Test
  void mergeShouldKeepTheYearWhenTheOtherOneSaidTheDayLater() {
    CustomerId other = captured(Map.of("given_name", "Lou", "email", "lou@example.com", "birthday", "--03-14"));

    Joined.merge(shop.comptoir, other, child);

    assertThat(birthday()).contains("2012-03-14");
    assertThat(reason()).isEqualTo(PermissionReason.TOO_YOUNG);
  }

  @Test
  void changeShouldTakeTheYearAwayWhenSomeoneCorrectsIt() {
    PersonForm corrected = PersonForm.of(Map.of("birthday", "--03-14"));
    Waiting.on(shop.comptoir.customers().change(child, 1, corrected));

    assertThat(birthday()).contains("--03-14");
  }
}
