package io.comptoir.crm.application;

import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.matching.Traits;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom a customer has to be held against.
 *
 * @param others those, each once and never the customer itself
 * @param shared phones and e-mails of the customer that too many have to be evidence
 */
record Neighbours(Set<CustomerId> others, List<ContactKey> shared) {
  /** Traits without what too many have. */
  Traits own(Traits traits) {
    List<String> values = shared.stream().map(key -> key.value().toLowerCase(Locale.ROOT)).toList();
    return values.isEmpty() ? traits : traits.without((field, value) -> values.contains(value));
  }
}
