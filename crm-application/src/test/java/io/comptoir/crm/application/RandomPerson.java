package io.comptoir.crm.application;

import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Somebody who comes to the shop, with generated names and contact points. */
final class RandomPerson {
  private static final List<String> SYLLABLES =
      List.of("ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "vi", "zu", "dor", "fel", "gim", "pax", "tul");

  final String card;
  private final Random random;
  private final String given;
  private final String family;
  private final List<String> phones;
  private final List<String> emails;
  private @Nullable String customerId;

  private RandomPerson(Random random, int number, @Nullable String sharedPhone) {
    this.random = random;
    this.card = "K" + number;
    this.given = name();
    this.family = name();
    this.phones = List.of(sharedPhone == null ? phone(number, 0) : sharedPhone, phone(number, 1));
    this.emails = List.of("p" + number + "@example.com", "q" + number + "@example.com");
  }

  static RandomPerson alone(Random random, int number) {
    return new RandomPerson(random, number, null);
  }

  static RandomPerson inFamily(Random random, int number, String phone) {
    return new RandomPerson(random, number, phone);
  }

  /** A French mobile number. */
  static String phone(int number, int which) {
    return String.format("+3361%d%06d", which, number);
  }

  /** From now on the tills may send this id. */
  void isKnownAs(String id) {
    customerId = id;
  }

  /** What makes a customer of them: card, name, contact points and country. */
  PersonForm introducing() {
    Map<String, String> fields =
        Map.of("given_name", given, "family_name", family, "phone", phones.get(0), "email", emails.get(0), "country", "FR");
    return new PersonForm(null, cards(), fields, null, Map.of());
  }

  /** A visit on which the card is shown or the till knows the id. */
  PersonForm visiting() {
    boolean byId = customerId != null && random.nextBoolean();
    return new PersonForm(byId ? customerId : null, byId ? List.of() : cards(), some(contacts()), null, custom());
  }

  /** A visit that says nothing new of a contact point. */
  PersonForm visitingWithoutContacts() {
    return new PersonForm(null, cards(), some(Map.of()), null, custom());
  }

  /** A visit without card: the name and a contact point have to do. */
  PersonForm walkingIn() {
    Map<String, String> fields = new HashMap<>(contacts());
    if (random.nextInt(4) > 0) {
      fields.put("given_name", given);
      fields.put("family_name", family);
    }
    return Forms.person(fields);
  }

  /** Somebody of another name who shows this person's card. */
  PersonForm lendingTo(RandomPerson friend) {
    Map<String, String> fields =
        Map.of("given_name", friend.given, "family_name", friend.family, "email", friend.emails.get(0));
    return new PersonForm(null, cards(), fields, null, Map.of());
  }

  /** What is said after the question of the till. */
  PersonForm answering() {
    return Forms.person(some(contacts()));
  }

  private List<IdentifierForm> cards() {
    return List.of(new IdentifierForm("loyalty_card", null, card));
  }

  private Map<String, String> contacts() {
    return switch (random.nextInt(4)) {
      case 0 -> Map.of("phone", oneOf(phones));
      case 1 -> Map.of("email", oneOf(emails));
      case 2 -> Map.of("phone", oneOf(phones), "email", oneOf(emails));
      default -> Map.of("email", random.nextInt(3) == 0 ? "no address" : oneOf(emails).toUpperCase(Locale.ROOT));
    };
  }

  // Both names or none: a card shown with the family name here and the given name there looks like a lent one.
  private Map<String, String> some(Map<String, String> contacts) {
    Map<String, String> fields = new HashMap<>(contacts);
    if (random.nextInt(3) == 0) {
      fields.put("given_name", oneOf(List.of(given, given.toUpperCase(Locale.ROOT))));
      fields.put("family_name", oneOf(List.of(family, family.toUpperCase(Locale.ROOT))));
    }
    maybe(fields, "language", List.of("fr", "de", "it", ""));
    maybe(fields, "birthday", List.of("1980-03-14", "--03-14", "", "31 mars"));
    maybe(fields, "title", List.of("mrs", "ms", ""));
    return fields;
  }

  private Map<String, String> custom() {
    return random.nextInt(3) == 0 ? Map.of("ring_size", oneOf(List.of("50", "52", ""))) : Map.of();
  }

  private void maybe(Map<String, String> fields, String field, List<String> values) {
    if (random.nextInt(3) == 0) {
      fields.put(field, oneOf(values));
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3 + random.nextInt(2); i++) {
      name.append(oneOf(SYLLABLES));
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String oneOf(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
