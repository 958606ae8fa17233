package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.matching.Matcher;
import io.comptoir.crm.domain.matching.Thresholds;
import io.comptoir.crm.domain.matching.Traits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds some customers against their neighbours, within one read. One use each. */
final class ScanStep {
  private final CustomerRepository customers;
  private final NeighbourSearch neighbours;
  private final ScanTools tools;
  private final boolean everybody;
  private final Map<Set<CustomerId>, FoundPair> pairs = new LinkedHashMap<>();
  private final List<ContactKey> shared = new ArrayList<>();

  /** One of a scan that looks at {@code everybody}, where each pair is looked at from one side, or at some. */
  ScanStep(Repositories repositories, ScanTools tools, boolean everybody) {
    this.customers = repositories.customers();
    this.neighbours = new NeighbourSearch(repositories, tools.hash());
    this.tools = tools;
    this.everybody = everybody;
  }

  /**
   * What was found.
   *
   * @param pairs who may be one person, each pair once
   * @param shared values that too many have, each as often as one of the customers has it
   */
  record Found(List<FoundPair> pairs, List<ContactKey> shared) {}

  /** Looks at customers, or at who answers for them; at nobody who only waits for a review. */
  Found look(List<CustomerId> ids, Matcher matcher) {
    regular(customers, ids).values().forEach(customer -> look(customer, matcher));
    return new Found(List.copyOf(pairs.values()), shared);
  }

  /** Who answers for some customers, each once, without those who wait for a review. */
  static Map<CustomerId, Customer> regular(CustomerRepository customers, List<CustomerId> ids) {
    Map<CustomerId, Customer> regular = new LinkedHashMap<>();
    ids.stream()
        .flatMap(id -> customers.find(id).stream())
        .filter(customer -> !customer.isProvisional())
        .forEach(customer -> regular.put(customer.id(), customer));
    return regular;
  }

  private void look(Customer customer, Matcher matcher) {
    Described described = tools.known().put(Described.of(customer, tools.describing()));
    Neighbours around = neighbours.of(customer, described.traits());
    shared.addAll(around.shared());
    around.others().stream()
        .filter(other -> !everybody || other.compareTo(customer.id()) < 0)
        .filter(other -> !pairs.containsKey(Set.of(other, customer.id())))
        .map(other -> tools.known().of(other, () -> described(other)))
        .forEach(other -> compare(described, other, around, matcher));
  }

  private void compare(Described one, Described other, Neighbours around, Matcher matcher) {
    Traits a = around.own(one.traits());
    Traits b = around.own(other.traits());
    if (matcher.score(a, b) >= Thresholds.USUAL.review()) {
      pairs.put(Set.of(one.id(), other.id()), FoundPair.of(one, other, matcher.match(a, b)));
    }
  }

  private Described described(CustomerId id) {
    return Described.of(customers.find(id).orElseThrow(), tools.describing());
  }
}
