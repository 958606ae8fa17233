package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds whom a customer id or identifiers name, in the order they were typed, each once. */
final class NamedCustomers {
  private final CustomerRepository customers;

  NamedCustomers(CustomerRepository customers) {
    this.customers = customers;
  }

  List<CustomerId> of(ReadPerson person) {
    Set<CustomerId> named = new LinkedHashSet<>();
    byId(person).ifPresent(named::add);
    person.sayings().identifiers().forEach(identifier -> named.addAll(customers.holdersOf(identifier)));
    return List.copyOf(named);
  }

  /** The customer whose id was sent, or the survivor of its merge; empty when none was, or the house has no such one. */
  Optional<CustomerId> byId(ReadPerson person) {
    return Optional.ofNullable(person.named()).flatMap(customers::find).map(Customer::id);
  }
}
