package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.LookupAnswer.Closeness;
import io.comptoir.crm.application.port.in.LookupAnswer.MatchedOn;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.List;
import java.util.function.Function;

/**
 * Someone who fits what was looked for.
 *
 * @param customer who
 * @param on by what
 * @param closeness how closely, told when the customer is known
 */
record LookupHit(CustomerId customer, MatchedOn on, Function<Customer, Closeness> closeness) {
  /** All of these, equally close. */
  static List<LookupHit> all(List<CustomerId> customers, MatchedOn on, Closeness closeness) {
    return customers.stream().map(id -> new LookupHit(id, on, customer -> closeness)).toList();
  }
}
