package io.comptoir.crm.application;

import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.AddressForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.customer.Birthday;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.EmailReading;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.IdentifierType;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.SaidValue;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.locale.CountryCode;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.domain.privacy.CardNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about one person; what cannot be read is noted in the faults and kept aside. One use each. */
final class PersonReader {
  private static final int MOST_IDENTIFIERS = 20;
  private static final int MOST_CUSTOM_FIELDS = 100;
  private static final int CUSTOM_LENGTH = 500;
  private static final int CONTACT_LENGTH = 254;
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
  private final List<SaidContact> contacts = new ArrayList<>();

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
    phone(form.fields().get("phone"));
    email(form.fields().get("email"));
    if (form.address() != null) {
      address(form.address());
    }
    customFields(form.customFields());
    return new ReadPerson(customerId(form.customerId()), new Sayings(values, contacts, identifiers(form.identifiers())));
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
    String text = masked("/" + field.value(), typed).strip();
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

  private void phone(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return;
    }
    faults
        .read(setting.pointer() + "/phone", typed, this::phoneNumber)
        .ifPresent(phone -> contacts.add(new SaidContact(new ContactKey(ContactKind.PHONE, phone), phone)));
  }

  private String phoneNumber(String typed) {
    return normalizer
        .phones()
        .read(typed, setting.region())
        .map(PhoneNumber::e164)
        .orElseThrow(
            () -> new InvalidValueException(FaultCode.PHONE_UNUSABLE, "This is no phone number that can be dialled"));
  }

  private void email(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return;
    }
    String at = setting.pointer() + "/email";
    EmailReading reading = normalizer.emails().read(typed);
    if (reading.address() == null || typed.length() > CONTACT_LENGTH) {
      faults.keep(at, FaultCode.EMAIL_UNUSABLE, "This is no e-mail address that mail can be sent to", typed);
      return;
    }
    if (reading.suggestion() != null) {
      faults.warn(at, FaultCode.EMAIL_LOOKS_MISTYPED, "The domain looks mistyped: ask once more when the person is there");
    }
    contacts.add(new SaidContact(new ContactKey(ContactKind.EMAIL, reading.address()), typed.strip()));
  }

  private void address(AddressForm typed) {
    faults
        .read(setting.pointer() + "/address", rawAddress(typed), raw -> postalAddress(typed))
        .ifPresent(address -> contacts.add(new SaidContact(address.key(), address.text())));
  }

  private PostalAddress postalAddress(AddressForm typed) {
    List<String> lines = typed.lines().stream().map(line -> addressPart(line, 200)).filter(l -> !l.isEmpty()).toList();
    CountryCode country = blank(typed.country()) ? null : CountryCode.parse(typed.country());
    return new PostalAddress(lines, optionalPart(typed.postalCode(), 20), optionalPart(typed.city(), 100), country);
  }

  private @Nullable String optionalPart(@Nullable String typed, int longest) {
    return typed == null || typed.isBlank() ? null : addressPart(typed, longest);
  }

  private String addressPart(String typed, int longest) {
    String text = masked("/address", typed).strip();
    if (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(
          FaultCode.ADDRESS_UNUSABLE, "A part of an address has at most 200 characters and no control characters");
    }
    return text;
  }

  private static String rawAddress(AddressForm typed) {
    List<String> parts = new ArrayList<>(typed.lines());
    parts.add(Objects.requireNonNullElse(typed.postalCode(), ""));
    parts.add(Objects.requireNonNullElse(typed.city(), ""));
    parts.add(Objects.requireNonNullElse(typed.country(), ""));
    return String.join("\n", parts);
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
    String text = masked(pointer, typed).strip();
    requireLength(text, CUSTOM_LENGTH);
    if (!policy.fields().accepts(field, text)) {
      throw new InvalidValueException(FaultCode.WRONG_TYPE, "The house takes another kind of value in this field");
    }
    return text;
  }

  private List<Identifier> identifiers(List<IdentifierForm> typed) {
    List<Identifier> identifiers = new ArrayList<>();
    for (int i = 0; i < Math.min(typed.size(), MOST_IDENTIFIERS); i++) {
      identifier(setting.pointer() + "/identifiers/" + i, typed.get(i)).ifPresent(identifiers::add);
    }
    return identifiers;
  }

  private Optional<Identifier> identifier(String pointer, IdentifierForm typed) {
    String value = Objects.requireNonNullElse(typed.value(), "").strip();
    if (CardNumbers.isCardNumber(value.replaceAll("[ -]", "")) && !policy.isOwnCard(value)) {
      faults.keep(pointer, FaultCode.CARD_NUMBER_MASKED, "A payment card is no identifier: it was masked", value);
      return Optional.empty();
    }
    return faults.read(pointer, value, raw -> new Identifier(type(typed), source(typed), raw));
  }

  private static IdentifierType type(IdentifierForm typed) {
    return Optional.ofNullable(typed.type())
        .flatMap(IdentifierType::parse)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    FaultCode.UNKNOWN_VALUE, "The type of an identifier is loyalty_card, external or token"));
  }

  private static @Nullable String source(IdentifierForm typed) {
    return blank(typed.source()) ? null : typed.source();
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

  private String masked(String pointer, String typed) {
    String masked = CardNumbers.mask(typed);
    if (!masked.equals(typed)) {
      faults.masked(setting.pointer() + pointer);
    }
    return masked;
  }

  private static void requireLength(String text, int longest) {
    if (text.length() > longest) {
      throw new InvalidValueException(FaultCode.TOO_LONG, "This is longer than its field: the first part is kept aside");
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
