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
 * @param told which of those merged into the customer they were told to: itself for most; or null
 * @param buyer whose the purchase is: the holder of a lent card, else whom it was told to; or null
 * @param candidates who it might be as well
 */
record Whose(
    Outcome outcome,
    @Nullable CustomerId customer,
    @Nullable CustomerId told,
    @Nullable CustomerId buyer,
    List<CustomerId> candidates) {
  static final Whose NOBODY = new Whose(Outcome.ANONYMOUS, null, null, List.of());

  Whose(Outcome outcome, @Nullable CustomerId customer, @Nullable CustomerId buyer, List<CustomerId> candidates) {
    this(outcome, customer, customer, buyer, candidates);
  }

  static Whose of(Outcome outcome, CustomerId customer, List<CustomerId> candidates) {
    return new Whose(outcome, customer, customer, candidates);
  }

  /** The same, told to one of those merged into the customer. */
  Whose toldTo(CustomerId member) {
    return new Whose(outcome, customer, member, buyer, candidates);
  }
}
