package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.testkit.fixture.Customers;
import java.util.List;
import java.util.Random;

/** What people say of themselves, out of few values, so that they share them. */
final class RandomSayings {
  static final List<String> PHONES = List.of("+33600000001", "+33600000002", "+33600000003");
  static final List<String> EMAILS = List.of("a@example.org", "b@example.org");
  static final List<String> CARDS = List.of("C-1", "C-2");
  static final List<String> NAMES = List.of("Camille", "Anne Marie", "Li", "Martin", "Marie");

  private final Random random;

  RandomSayings(Random random) {
    this.random = random;
  }

  Sayings next() {
    Sayings[] said = new Sayings[1 + random.nextInt(3)];
    for (int i = 0; i < said.length; i++) {
      said[i] = some(i);
    }
    return Customers.all(said);
  }

  // One kind for each place, so that no field is said twice at once.
  private Sayings some(int place) {
    return switch (place) {
      case 0 -> random.nextInt(3) == 0 ? Customers.card(any(CARDS)) : Customers.phone(any(PHONES));
      case 1 -> random.nextInt(3) == 0 ? title() : Customers.email(any(EMAILS));
      default -> name();
    };
  }

  private Sayings title() {
    return Customers.value(FieldName.TITLE, random.nextBoolean() ? null : "Dr");
  }

  private Sayings name() {
    return switch (random.nextInt(4)) {
      case 0 -> Customers.name(FieldName.COMPANY_NAME, any(NAMES) + " Freres");
      case 1 -> Customers.value(FieldName.FAMILY_NAME, null);
      default -> Customers.named(any(NAMES), any(NAMES));
    };
  }

  private String any(List<String> all) {
    return World.any(random, all);
  }
}
