package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.customer.Birthday;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about one person; what cannot be read is noted in the faults and kept aside. One use each. */
final class PersonReader {
  private static final int MOST_CUSTOM_FIELDS = 100;
  private static final int CUSTOM_LENGTH = 500;
  private static final Map<FieldName, Integer> NAME_LENGTHS =
      new TreeMap<>(
          Map.of(
              FieldName.TITLE, 20,
              FieldName.GIVEN_NAME, 200,
              FieldName.FAMILY_NAME, 200,
              FieldName.FULL_NAME, 400,
              FieldName.COMPANY_NAME, 200));

  private final Normalizer normalizer;
  private final HousePolicy policy;
  private final Faults faults;
  private final Setting setting;
  private final List<SaidValue> values = new ArrayList<>();

  /**
   * Where and when a person is read.
   *
   * @param pointer where the person stands in the message
   * @param region the country phones without a prefix are read in, or null when it is not known
   * @param now the server's clock
   */
  record Setting(String pointer, @Nullable CountryCode region, Instant now) {}

  PersonReader(Normalizer normalizer, HousePolicy policy, Faults faults, Setting setting) {
    this.normalizer = normalizer;
    this.policy = policy;
    this.faults = faults;
    this.setting = setting;
  }

  ReadPerson read(PersonForm form) {
    NAME_LENGTHS.forEach((field, longest) -> text(form, field, raw -> name(field, raw, longest)));
    text(form, FieldName.BIRTHDAY, this::birthday);
    text(form, FieldName.LANGUAGE, raw -> new LanguageTag(raw).value());
    text(form, FieldName.COUNTRY, raw -> CountryCode.parse(raw).value());
    customFields(form.customFields());
    List<SaidContact> contacts = new ContactReader(normalizer, faults, setting).read(form);
    List<Identifier> identifiers = new IdentifierReader(policy, faults).read(setting.pointer(), form.identifiers());
    return new ReadPerson(customerId(form.customerId()), new Sayings(values, contacts, identifiers));
  }

  private void text(PersonForm form, FieldName field, UnaryOperator<String> reader) {
    String typed = form.fields().get(field.value());
    if (typed != null) {
      value(field, "/" + field.value(), typed, reader);
    }
  }

  private void value(FieldName field, String pointer, String typed, UnaryOperator<String> reader) {
    String at = setting.pointer() + pointer;
    if (policy.fields().forbids(field)) {
      faults.warn(at, FaultCode.FIELD_FORBIDDEN, "The house does not hold this field: it was not stored");
    } else if (typed.isEmpty()) {
      values.add(SaidValue.of(field, null));
    } else {
      faults.read(at, typed, reader).ifPresent(text -> values.add(said(field, text)));
    }
  }

  private SaidValue said(FieldName field, String text) {
    boolean isName = NAME_LENGTHS.containsKey(field) && !field.equals(FieldName.TITLE);
    return new SaidValue(field, text, isName ? normalizer.names().fold(text) : null);
  }

  private String name(FieldName field, String typed, int longest) {
    String text = faults.masking(setting.pointer() + "/" + field.value(), typed).strip();
    requireLength(text, longest);
    boolean readable = field.equals(FieldName.TITLE) || text.codePoints().anyMatch(Character::isLetterOrDigit);
    if (!readable || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(FaultCode.NAME_UNUSABLE, "A name has at least one letter and no control characters");
    }
    return text;
  }

  private String birthday(String typed) {
    Birthday birthday = Birthday.parse(typed);
    if (birthday.isAfter(LocalDate.ofInstant(setting.now(), ZoneOffset.MAX))) {
      throw new InvalidValueException(FaultCode.BIRTHDAY_UNUSABLE, "A birthday does not lie in the future");
    }
    return birthday.toString();
  }

  private void customFields(Map<String, String> typed) {
    new TreeMap<>(typed).entrySet().stream().limit(MOST_CUSTOM_FIELDS).forEach(e -> customField(e.getKey(), e.getValue()));
  }

  private void customField(String name, String typed) {
    String pointer = "/custom_fields/" + name.replace("~", "~0").replace("/", "~1");
    faults
        .read(setting.pointer() + pointer, typed, raw -> FieldName.custom(name))
        .ifPresent(field -> value(field, pointer, typed, raw -> customValue(field, pointer, raw)));
  }

  private String customValue(FieldName field, String pointer, String typed) {
    String text = faults.masking(setting.pointer() + pointer, typed).strip();
    requireLength(text, CUSTOM_LENGTH);
    if (!policy.fields().accepts(field, text)) {
      throw new InvalidValueException(FaultCode.WRONG_TYPE, "The house takes another kind of value in this field");
    }
    return text;
  }

  private @Nullable CustomerId customerId(@Nullable String typed) {
    if (blank(typed)) {
      return null;
    }
    return faults.read(setting.pointer() + "/customer_id", typed, PersonReader::customer).orElse(null);
  }

  private static CustomerId customer(String typed) {
    try {
      return new CustomerId(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(FaultCode.CUSTOMER_UNKNOWN, "The house has no customer under this id");
    }
  }

  private static void requireLength(String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw new InvalidValueException(FaultCode.TOO_LONG, "This is longer than its field takes");
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
