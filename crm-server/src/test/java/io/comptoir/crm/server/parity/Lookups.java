package io.comptoir.crm.server.parity;

import static io.comptoir.crm.server.parity.Json.object;

import io.comptoir.crm.server.parity.Call.Who;
import java.util.List;
import java.util.Map;

/** Who is looked for, by everything that one may be looked for by. */
final class Lookups {
  private final Chance chance;
  private final People people;

  Lookups(Chance chance, People people) {
    this.chance = chance;
    this.people = people;
  }

  Call next() {
    Map<String, Object> question = question(people.somebody());
    if (chance.oneIn(5)) {
      question.put(
          chance.of(List.of("postal_code", "birthday", "phone_last4", "store")),
          chance.of(List.of("75003", "--03-04", "0014", "PAR-01", "LYO-01", "?")));
    }
    return Call.post(chance.oneIn(3) ? Who.OFFICE : Who.TILL, "/v1/lookups", question);
  }

  private Map<String, Object> question(int person) {
    return switch (chance.below(9)) {
      case 0 -> object("phone", people.phone(person));
      case 1 -> object("email", people.email(person));
      case 2 -> object("identifier", object("type", "loyalty_card", "value", people.card(person)));
      case 3 -> object("identifier", object("type", "external", "source", "pos-x", "value", "X/" + person));
      case 4 -> object("text", chance.of(Naughty.VALUES));
      case 5 -> object("text", people.phone(person));
      case 6 -> object("name", people.name(person));
      default -> object("text", begun(people.name(person)));
    };
  }

  // As far as somebody typed it.
  private String begun(String name) {
    int whole = name.codePointCount(0, name.length());
    int typed = Math.min(whole, 2 + chance.below(6));
    return name.substring(0, name.offsetByCodePoints(0, typed));
  }
}
