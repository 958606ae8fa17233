package io.comptoir.crm.bench.matching;

import java.util.Locale;

/** What a row of a generated file says. */
record GeneratedRow(
    String given, String family, String birth, String phone, String email, Home home, String country) {
  /** Where somebody lives. */
  record Home(String street, String code, String town) {
    static final Home UNKNOWN = new Home("", "", "");
  }

  GeneratedRow named(String newGiven, String newFamily) {
    return new GeneratedRow(newGiven, newFamily, birth, phone, email, home, country);
  }

  GeneratedRow born(String day) {
    return new GeneratedRow(given, family, day, phone, email, home, country);
  }

  GeneratedRow phoning(String number) {
    return new GeneratedRow(given, family, birth, number, email, home, country);
  }

  GeneratedRow mailing(String address) {
    return new GeneratedRow(given, family, birth, phone, address, home, country);
  }

  GeneratedRow living(Home there) {
    return new GeneratedRow(given, family, birth, phone, email, there, country);
  }

  GeneratedRow shouted() {
    return named(given.toUpperCase(Locale.ROOT), family.toUpperCase(Locale.ROOT));
  }

  String line() {
    return String.join(",", given, family, birth, phone, email, home.street(), home.code(), home.town(), country);
  }
}
