package io.comptoir.crm.application;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Sayings;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a person.
 *
 * @param named the customer the sender says it is, or null
 * @param sayings what was said
 */
record ReadPerson(@Nullable CustomerId named, Sayings sayings) {
  static final ReadPerson NOBODY = new ReadPerson(null, Sayings.NONE);

  /** Whether there is anything to keep, if only that a value is taken back. */
  boolean saysAnything() {
    return named != null || !sayings.isEmpty();
  }

  /** Whether there is anything to recognise or to make a customer of. */
  boolean isUsable() {
    return named != null || sayings.speakOfSomebody();
  }
}
