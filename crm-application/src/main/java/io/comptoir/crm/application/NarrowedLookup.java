package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.LookupQuery.Narrowed;
import io.comptoir.crm.domain.customer.Birthday;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.customer.PostalAddress;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.util.Locale;

/** Whether a customer fits what a search was narrowed by. */
final class NarrowedLookup {
  private final Narrowed narrowed;

  NarrowedLookup(Narrowed narrowed) {
    this.narrowed = narrowed;
  }

  boolean fits(Customer customer) {
    return fitsPostalCode(customer) && fitsBirthday(customer) && fitsPhone(customer);
  }

  private boolean fitsPostalCode(Customer customer) {
    String asked = narrowed.postalCode();
    return asked == null
        || customer.profile().contacts(ContactKind.POST).stream()
            .map(point -> PostalAddress.parse(point.said().display()).postalCode())
            .anyMatch(code -> code != null && folded(code).equals(folded(asked)));
  }

  // A birthday known without its year fits every year, and the other way round.
  private boolean fitsBirthday(Customer customer) {
    if (narrowed.birthday() == null) {
      return true;
    }
    try {
      Birthday asked = Birthday.parse(narrowed.birthday());
      return customer.profile().value(FieldName.BIRTHDAY).map(Birthday::parse).filter(known -> same(asked, known)).isPresent();
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static boolean same(Birthday asked, Birthday known) {
    boolean anyYear = asked.year() == null || known.year() == null;
    return asked.day().equals(known.day()) && (anyYear || asked.year().equals(known.year()));
  }

  private boolean fitsPhone(Customer customer) {
    String asked = narrowed.phoneLast4();
    return asked == null
        || customer.profile().contacts(ContactKind.PHONE).stream().anyMatch(point -> point.key().value().endsWith(asked));
  }

  private static String folded(String postalCode) {
    return postalCode.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
