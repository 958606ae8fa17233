package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Distinction;
import io.comptoir.crm.domain.customer.Distinction.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who lives with a customer, as people of the house decided. */
final class Household {
  private Household() {}

  /** Those of the customer's household, as who answers for them, in order of their ids; of two decisions the later counts. */
  static List<CustomerId> of(Repositories repositories, Customer customer) {
    Map<CustomerId, Kind> others = new LinkedHashMap<>();
    for (Distinction distinction : repositories.reviews().distinctionsOf(customer.id())) {
      others.put(customer.covers(distinction.one()) ? distinction.other() : distinction.one(), distinction.kind());
    }
    return others.entrySet().stream()
        .filter(entry -> entry.getValue() == Kind.SAME_HOUSEHOLD)
        .flatMap(entry -> repositories.customers().find(entry.getKey()).stream())
        .map(Customer::id)
        .filter(id -> !id.equals(customer.id()))
        .distinct()
        .sorted()
        .toList();
  }
}
