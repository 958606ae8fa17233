package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which of those who were merged into one person something is told to, so that it goes with them should the merge be
 * undone: whose card was shown, or whose old id was sent. What several share, such as a telephone, tells nothing.
 */
final class ToldCustomer {
  private final CustomerRepository customers;

  ToldCustomer(CustomerRepository customers) {
    this.customers = customers;
  }

  CustomerId of(Customer customer, ReadPerson person) {
    if (customer.merged().isEmpty()) {
      return customer.id();
    }
    Set<CustomerId> members =
        Stream.concat(Stream.of(customer.id()), customer.merged().stream().map(Customer.Merged::id))
            .collect(Collectors.toUnmodifiableSet());
    List<CustomerId> holding =
        person.sayings().identifiers().stream()
            .flatMap(identifier -> customers.ownHoldersOf(identifier).stream())
            .filter(members::contains)
            .distinct()
            .toList();
    if (holding.size() == 1) {
      return holding.get(0);
    }
    return person.named() != null && members.contains(person.named()) ? person.named() : customer.id();
  }
}
