package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.consent.ConsentReader;
import io.comptoir.crm.domain.consent.ConsentReading;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.SaidContact;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.fault.Warning;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads consent entries with the contact points they name; what needs repair is kept aside whole. */
final class ConsentEntries {
  private final Normalizer normalizer;
  private final HouseFacts house;
  private final Faults faults;

  ConsentEntries(Normalizer normalizer, HouseFacts house, Faults faults) {
    this.normalizer = normalizer;
    this.house = house;
    this.faults = faults;
  }

  List<ConsentReading> read(List<ConsentForm> forms, Sayings said) {
    return IntStream.range(0, forms.size()).mapToObj(i -> read("/consents/" + i, forms.get(i), said)).toList();
  }

  ConsentReading read(String pointer, ConsentForm form, Sayings said) {
    ConsentReading reading = ConsentReader.read(form, contact(form, said).orElse(null), house::notice);
    List<Warning> warnings = reading.warnings().stream().map(w -> w.below(pointer)).toList();
    warnings.forEach(faults::warn);
    if (reading.needsRepair()) {
      Warning whole = warnings.get(warnings.size() - 1);
      String raw = faults.masking(pointer, form.raw() == null ? form.toString() : form.raw());
      faults.keepSilently(pointer, whole.code(), whole.detail(), raw);
    }
    return reading;
  }

  private Optional<ContactKey> contact(ConsentForm form, Sayings said) {
    ContactForm contact = form.contact();
    if (contact == null || contact.type() == null) {
      return Optional.empty();
    }
    return switch (contact.type()) {
      case "email" -> contact.value() == null ? first(said, ContactKind.EMAIL) : email(contact.value());
      case "phone" -> contact.value() == null ? first(said, ContactKind.PHONE) : phone(contact.value());
      case "post" -> first(said, ContactKind.POST);
      default -> Optional.empty();
    };
  }

  private static Optional<ContactKey> first(Sayings said, ContactKind kind) {
    return said.contacts().stream().map(SaidContact::key).filter(key -> key.kind() == kind).findFirst();
  }

  private Optional<ContactKey> email(String typed) {
    return Optional.ofNullable(normalizer.emails().read(typed).address())
        .map(address -> new ContactKey(ContactKind.EMAIL, address));
  }

  private Optional<ContactKey> phone(String typed) {
    return normalizer
        .phones()
        .read(typed, house.region())
        .map(PhoneNumber::e164)
        .map(number -> new ContactKey(ContactKind.PHONE, number));
  }
}
