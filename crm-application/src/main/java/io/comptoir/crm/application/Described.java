package io.comptoir.crm.application;

import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.matching.Traits;

/**
 * A customer as people are compared, and in which version.
 *
 * @param id who
 * @param version the version that was described
 * @param traits what is known of the customer
 */
record Described(CustomerId id, long version, Traits traits) {
  static Described of(Customer customer, Describing describing) {
    return new Described(customer.id(), customer.version(), describing.of(customer.profile()));
  }
}
