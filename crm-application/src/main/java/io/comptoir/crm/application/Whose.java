package io.comptoir.crm.application;

import io.comptoir.crm.domain.capture.Outcome;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the parts of a capture went to.
 *
 * @param outcome what became of the person
 * @param customer whom the personal values and agreements went to, or null when nobody was named
 * @param buyer whose the purchase is: the holder of a lent card, else the same; or null
 * @param candidates who it might be as well
 */
record Whose(Outcome outcome, @Nullable CustomerId customer, @Nullable CustomerId buyer, List<CustomerId> candidates) {
  static final Whose NOBODY = new Whose(Outcome.ANONYMOUS, null, null, List.of());

  static Whose of(Outcome outcome, CustomerId customer, List<CustomerId> candidates) {
    return new Whose(outcome, customer, customer, candidates);
  }
}
