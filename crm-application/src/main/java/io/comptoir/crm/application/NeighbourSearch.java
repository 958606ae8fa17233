package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.ScanRepository;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.ContactKind;
import io.comptoir.crm.domain.customer.ContactPoint;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.matching.FileKeys;
import io.comptoir.crm.domain.matching.Traits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds whom a customer has to be held against: those who share a phone, an e-mail, an identifier, the name, or one of the
 * keys that a scan has noted.
 */
final class NeighbourSearch {
  /** Of a name that more customers have, only those are compared who share something else. */
  private static final int MOST_NAMESAKES = 50;

  private final CustomerRepository customers;
  private final ScanRepository scans;
  private final KeyedHash hash;

  NeighbourSearch(Repositories repositories, KeyedHash hash) {
    this.customers = repositories.customers();
    this.scans = repositories.scans();
    this.hash = hash;
  }

  Neighbours of(Customer customer, Traits traits) {
    Set<CustomerId> others = new LinkedHashSet<>();
    List<ContactKey> shared = new ArrayList<>();
    customer.profile().contacts().stream()
        .map(ContactPoint::key)
        .filter(key -> key.kind() != ContactKind.POST)
        .forEach(key -> add(key, customers.holdersOf(List.of(key)), others, shared));
    for (Identifier identifier : customer.profile().identifiers()) {
      others.addAll(customers.holdersOf(identifier));
    }
    others.addAll(customers.namesakesOf(customer.profile().name(), MOST_NAMESAKES));
    others.addAll(scans.sharing(keys(traits, hash)));
    others.remove(customer.id());
    return new Neighbours(others, shared);
  }

  // Who has a value is among those who have it, unless they are too many to be named.
  private static void add(ContactKey key, List<CustomerId> holders, Set<CustomerId> others, List<ContactKey> shared) {
    if (holders.isEmpty()) {
      shared.add(key);
    } else {
      others.addAll(holders);
    }
  }

  /** The keys by which somebody is found, as they are noted. */
  static Set<Long> keys(Traits traits, KeyedHash hash) {
    return FileKeys.of(traits).stream().map(hash::of).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
