package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;

/**
 * A customer in the version in which someone decides about it. Immutable.
 *
 * @param customer the customer
 * @param version the version that was read
 */
public record Seen(CustomerId customer, long version) {
  /** As it was read. */
  public static Seen of(Customer read) {
    return new Seen(read.id(), read.version());
  }
}
