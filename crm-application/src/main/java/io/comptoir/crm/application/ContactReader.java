package io.comptoir.crm.application;

import io.comptoir.crm.application.PersonReader.Setting;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.AddressForm;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.EmailReading;
import io.comptoir.crm.domain.customer.PhoneReading;
import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.fault.Warning;
import io.comptoir.crm.domain.locale.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the phone, the e-mail address and the postal address that were typed about one person. One use each. */
final class ContactReader {
  private static final int CONTACT_LENGTH = 254;

  private final Normalizer normalizer;
  private final Faults faults;
  private final Setting setting;
  private final List<SaidContact> contacts = new ArrayList<>();

  ContactReader(Normalizer normalizer, Faults faults, Setting setting) {
    this.normalizer = normalizer;
    this.faults = faults;
    this.setting = setting;
  }

  List<SaidContact> read(PersonForm form) {
    phone(form.fields().get("phone"));
    email(form.fields().get("email"));
    if (form.address() != null) {
      address(form.address());
    }
    return contacts;
  }

  private void phone(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return;
    }
    String at = setting.pointer() + "/phone";
    faults.read(at, typed, this::phoneReading).ifPresent(reading -> contacts.add(said(at, typed, reading)));
  }

  // What was typed stays with the record where it was not right.
  private SaidContact said(String at, String typed, PhoneReading reading) {
    ContactKey key = reading.number().key();
    if (reading.repair() == null) {
      return new SaidContact(key, key.value());
    }
    String detail = "The number was put right: read it out while the person is there";
    faults.warn(new Warning(at, FaultCode.PHONE_REPAIRED, detail, false, key.value()));
    return new SaidContact(key, faults.masking(at, typed).strip());
  }

  private PhoneReading phoneReading(String typed) {
    return normalizer
        .phones()
        .reading(typed, setting.region())
        .orElseThrow(
            () -> new InvalidValueException(FaultCode.PHONE_UNUSABLE, "This is no phone number that can be dialled"));
  }

  private void email(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return;
    }
    String at = setting.pointer() + "/email";
    EmailReading reading = normalizer.emails().read(TypedEmail.bare(typed));
    String meant = reading.suggestion();
    if (reading.address() == null || typed.length() > CONTACT_LENGTH) {
      String detail = "This is no e-mail address that mail can be sent to";
      faults.keep(new Warning(at, FaultCode.EMAIL_UNUSABLE, detail, true, meant), typed);
      return;
    }
    if (meant != null) {
      String detail = "The domain looks mistyped: ask once more when the person is there";
      faults.warn(new Warning(at, FaultCode.EMAIL_LOOKS_MISTYPED, detail, false, meant));
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
    CountryCode country =
        typed.country() == null || typed.country().isBlank() ? null : CountryCode.parse(typed.country());
    return new PostalAddress(lines, optionalPart(typed.postalCode(), 20), optionalPart(typed.city(), 100), country);
  }

  private @Nullable String optionalPart(@Nullable String typed, int longest) {
    return typed == null || typed.isBlank() ? null : addressPart(typed, longest);
  }

  private String addressPart(String typed, int longest) {
    String text = faults.masking(setting.pointer() + "/address", typed).strip();
    if (text.codePointCount(0, text.length()) > longest || text.codePoints().anyMatch(Character::isISOControl)) {
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
}
