package io.comptoir.crm.application;

import static io.comptoir.crm.application.Forms.parts;
import static io.comptoir.crm.application.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.in.CaptureAnswer;
import io.comptoir.crm.application.port.in.CustomerView;
import io.comptoir.crm.application.port.in.Said;
import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamesakesTest {
  private static final String BORN = "1980-03-14";

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  private static PersonForm camille(String... more) {
    Map<String, String> fields = new HashMap<>(Map.of("given_name", "Camille", "family_name", "Martin"));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return person(fields);
  }

  private CaptureAnswer capture(PersonForm person) {
    return shop.capture(parts(person));
  }

  private CustomerId captured(PersonForm person) {
    return capture(person).result().customer();
  }

  private static List<CustomerId> candidates(CaptureAnswer answer) {
    return answer.view().candidates().stream().map(brief -> brief.customer().id()).toList();
  }

  private List<CustomerId> remembered(CustomerId customer) {
    return shop.comptoir.storage().read(repositories -> repositories.reviews().candidatesOf(customer));
  }

  @Test
  void captureShouldNameWhoHasTheSameNameAndBirthdayWhenSomebodyNewHasAnotherPhone() {
    CustomerId known = captured(camille("phone", "0612345678", "birthday", BORN));

    CaptureAnswer answer =
        capture(person(Map.of("full_name", "MARTIN Camille", "phone", "0699887766", "birthday", BORN)));

    assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
    assertThat(candidates(answer)).containsExactly(known);
    assertThat(remembered(answer.result().customer())).containsExactly(known);
    assertThat(remembered(known)).containsExactly(answer.result().customer());
  }

  @Test
  void captureShouldNameNobodyWhenOnlyTheNameIsTheSame() {
    captured(camille("phone", "0612345678"));

    assertThat(candidates(capture(camille("phone", "0699887766")))).isEmpty();
  }

  @Test
  void captureShouldNameNobodyWhenTheBirthdayIsAnother() {
    captured(camille("phone", "0612345678", "birthday", BORN));

    assertThat(candidates(capture(camille("phone", "0699887766", "birthday", "1955-11-02")))).isEmpty();
  }

  @Test
  void captureShouldNotTakeAPlaceholderForEvidenceWhenNamesakesHaveIt() {
    String placeholder = "+33612345678";
    IntStream.rangeClosed(0, 50)
        .forEach(i -> office(person(Map.of("full_name", "Client " + (char) ('a' + i % 26) + i, "phone", placeholder))));
    office(camille("phone", placeholder, "birthday", "1955-11-02"));

    CaptureAnswer answer = capture(camille("phone", placeholder, "birthday", BORN));

    assertThat(answer.result().outcome()).isEqualTo(Outcome.CREATED);
    assertThat(candidates(answer)).isEmpty();
  }

  private CustomerView office(PersonForm form) {
    return Waiting.on(shop.comptoir.customers().create(form, Said.NOW)).value();
  }

  @Test
  void createShouldTellWhoItMightBeWhenTheNameAndTheBirthdayAreKnown() {
    CustomerId known = captured(camille("phone", "0612345678", "birthday", BORN));

    CustomerView created = office(camille("email", "camille@example.com", "birthday", BORN));

    assertThat(created.candidates()).containsExactly(known);
    assertThat(remembered(known)).containsExactly(created.customer().id());
  }

  @Test
  void createShouldTellWhoSharesAContactPointAsWell() {
    CustomerId known = captured(camille("phone", "0612345678"));

    assertThat(office(person(Map.of("full_name", "Paul Durand", "phone", "+33612345678"))).candidates())
        .containsExactly(known);
  }
}
