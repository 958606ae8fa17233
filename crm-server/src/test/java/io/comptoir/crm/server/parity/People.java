package io.comptoir.crm.server.parity;

import static io.comptoir.crm.server.parity.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who comes in: few enough to come again, named in many scripts, in families that share a telephone. */
final class People {
  private static final int PEOPLE = 26;
  private static final int FAMILY = 2;
  private static final int SPOILT_ONE_IN = 6;

  private record Name(String given, String family) {}

  private static final List<Name> NAMES =
      List.of(
          new Name("Camille", "Martin"), new Name("Zoé", "Lefèvre"), new Name("José María", "Núñez"),
          new Name("Øystein", "Ærø"), new Name("Łukasz", "Żółć"), new Name("Анна", "Петрова"),
          new Name("Ελένη", "Παπαδοπούλου"), new Name("さくら", "田中"), new Name("伟", "王"), new Name("민준", "김"),
          new Name("محمد", "الفاسي"), new Name("מרים", "כהן"), new Name("आर्या", "शर्मा"), new Name("สมชาย", "ใจดี"),
          new Name("Ayşe", "Yılmaz"), new Name("Seán", "O’Brien-D'Arcy"), new Name("Hoa", "Nguyễn Thị"),
          new Name("Camile", "Martin"), new Name("Maximilian", "Müller-Lüdenscheidt"), new Name("Jón", "Þórsson"));

  private static final List<String> NATURALLY =
      List.of("title", "birthday", "language", "country", "address", "custom_fields", "company_name", "full_name");

  private final Chance chance;

  People(Chance chance) {
    this.chance = chance;
  }

  int somebody() {
    return chance.below(PEOPLE);
  }

  String name(int person) {
    Name name = NAMES.get(person % NAMES.size());
    return name.family() + " " + name.given();
  }

  String phone(int person) {
    return "06 39 98 00 " + (10 + person / FAMILY);
  }

  String email(int person) {
    return "person." + person + "@example.com";
  }

  String card(int person) {
    return "92500" + person;
  }

  /** What is said of somebody this time. */
  Map<String, Object> said(int person) {
    Map<String, Object> said = new LinkedHashMap<>();
    Name name = NAMES.get(person % NAMES.size());
    if (!chance.oneIn(5)) {
      said.put("given_name", chance.oneIn(10) ? name.given() + "a" : name.given());
      said.put("family_name", name.family());
    }
    contacts(said, person);
    while (chance.oneIn(2)) {
      more(said, chance.of(NATURALLY), person);
    }
    if (chance.oneIn(SPOILT_ONE_IN) && !said.isEmpty()) {
      spoil(said);
    }
    return said;
  }

  private void contacts(Map<String, Object> said, int person) {
    if (chance.oneIn(2)) {
      said.put("phone", chance.oneIn(3) ? "+33 " + phone(person).substring(1) : phone(person));
    }
    if (chance.oneIn(2)) {
      said.put("email", chance.oneIn(3) ? email(person).toUpperCase(Locale.ROOT) : email(person));
    }
    if (chance.oneIn(3)) {
      said.put("identifiers", identifiers(person));
    }
  }

  private List<Object> identifiers(int person) {
    List<Object> all = new ArrayList<>();
    all.add(object("type", "loyalty_card", "value", card(chance.oneIn(8) ? somebody() : person)));
    if (chance.oneIn(3)) {
      all.add(object("type", "external", "source", "pos-x", "value", "X/" + person));
    }
    return all;
  }

  private void more(Map<String, Object> said, String member, int person) {
    Object value =
        switch (member) {
          case "birthday" -> chance.oneIn(2) ? "--03-%02d".formatted(1 + person) : "1987-11-%02d".formatted(1 + person);
          case "language" -> chance.of(List.of("fr", "de-CH", "zh-Hant", "x"));
          case "country" -> chance.of(List.of("FR", "DE", "JP", "US", "XX"));
          case "address" -> object("lines", List.of("12 rue n° " + person), "postal_code", "7500" + person % 10,
              "city", "Paris", "country", "FR");
          case "custom_fields" -> object("ring_size", "5" + person % 10, "note_" + person % 3, "likes " + person);
          case "full_name" -> name(person);
          default -> member + " " + person;
        };
    said.put(member, value);
  }

  private void spoil(Map<String, Object> said) {
    String member = chance.of(new ArrayList<>(said.keySet()));
    Object value = chance.of(Naughty.VALUES);
    said.put(chance.oneIn(5) ? "unknown_" + member : member, chance.oneIn(4) ? object("ring_size", value) : value);
  }
}
