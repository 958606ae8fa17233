package io.comptoir.crm.adapter.importing.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file of people can be. */
public enum PeopleField {
  ID,
  GIVEN_NAME,
  MIDDLE_NAME,
  FAMILY_NAME,
  FULL_NAME,
  GENDER,
  BIRTH_DATE,
  BIRTH_YEAR,
  BIRTH_MONTH,
  BIRTH_DAY,
  PHONE,
  EMAIL,
  STREET,
  HOUSE_NUMBER,
  CITY,
  POSTAL_CODE,
  REGION,
  COUNTRY,
  NATIONAL_ID;

  /** How it is written in a mapping. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it says something of a person by itself. */
  boolean describes() {
    return this != ID && this != COUNTRY;
  }

  static Optional<PeopleField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(PeopleField::key).toList();
  }
}
