package io.comptoir.crm.adapter.rest.consent;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The contact point of a decision as it is answered. A postal address is kept for comparison only: nobody reads it. */
public record ContactRepresentation(String type, @Nullable String value) {
  static @Nullable ContactRepresentation of(@Nullable ContactKey contact) {
    if (contact == null) {
      return null;
    }
    String value = contact.kind() == ContactKind.POST ? null : contact.value();
    return new ContactRepresentation(contact.kind().name().toLowerCase(Locale.ROOT), value);
  }
}
