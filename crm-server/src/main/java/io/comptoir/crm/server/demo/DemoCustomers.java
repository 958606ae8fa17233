package io.comptoir.crm.server.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.LineForm;
import io.comptoir.crm.domain.purchase.MoneyForm;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.TillCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The made-up customers of the demo, each with a purchase of the last weeks. Phones are numbers reserved for fiction. */
final class DemoCustomers {
  private static final Origin TILL = new Origin(DemoHouse.STORE, new TillCode("1"), new AdvisorCode("A42"));
  private static final List<Person> PEOPLE =
      List.of(
          new Person("Inès", "Lefèvre", "+33639980011", "fr"),
          new Person("Hugo", "Lefèvre", "+33639980011", "fr"),
          new Person("Amélie", "Rousseau", "+33639980012", "fr"),
          new Person("Youssef", "Benali", "+33639980013", "fr"),
          new Person("Oliver", "Whitfield", "+447700900111", "en"),
          new Person("Grace", "Okafor", "+447700900112", "en"),
          new Person("Юлия", "Соколова", "+33639980014", "ru"),
          new Person("惠子", "田中", "+33639980015", "ja"),
          new Person("伟", "王", "+33639980016", "zh"),
          new Person("Layla", "Haddad", "+33639980017", "ar"),
          new Person("Giulia", "Conti", "+33639980018", "it"),
          new Person("Jürgen", "Weiß", "+33639980019", "de"));

  private final Instant now;

  private record Person(String given, String family, String phone, String language) {}

  DemoCustomers(Instant now) {
    this.now = now;
  }

  List<CaptureForm> captures() {
    return IntStream.range(0, PEOPLE.size()).mapToObj(this::capture).toList();
  }

  // The id comes from the name, so that the demo set up twice has each customer once.
  private CaptureForm capture(int number) {
    Person person = PEOPLE.get(number);
    UUID id = UUID.nameUUIDFromBytes(("comptoir-demo:" + number).getBytes(UTF_8));
    String at = now.minus(Duration.ofDays(3L * (number + 1))).toString();
    Parts parts = new Parts(form(person, number), List.of(), List.of(), receipt(number), null);
    return new CaptureForm(new OperationId(id), null, new Clocks(at, now.toString()), TILL, parts);
  }

  private static PersonForm form(Person person, int number) {
    Map<String, String> fields = new HashMap<>();
    fields.put("given_name", person.given());
    fields.put("family_name", person.family());
    fields.put("phone", person.phone());
    fields.put("language", person.language());
    IdentifierForm card = new IdentifierForm("loyalty_card", null, "92500" + (10_000 + number));
    return new PersonForm(null, List.of(card), fields, null, Map.of());
  }

  private static ReceiptForm receipt(int number) {
    MoneyForm price = new MoneyForm(90 + 35 * number + ".00", "EUR");
    LineForm line =
        new LineForm("1", "BAG-0" + number % 3, null, "Sac cabas", "1", price, null, price, null);
    return new ReceiptForm(
        "D" + (1_000 + number), null, "sale", List.of(line), List.of(), List.of(), price, null, null);
  }
}
