package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.domain.access.ApiKey;
import io.comptoir.crm.domain.capture.Repair;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.review.ReviewId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the commands so far have made, so that the next ones have something to work on. */
final class World {
  final List<CustomerId> customers = new ArrayList<>();
  final Map<CustomerId, CustomerId> survivors = new LinkedHashMap<>();
  final List<Purchase> purchases = new ArrayList<>();
  final List<ConsentDecision> decisions = new ArrayList<>();
  final List<ReviewId> reviews = new ArrayList<>();
  final List<OperationId> captures = new ArrayList<>();
  final List<Repair> repairs = new ArrayList<>();
  final List<ApiKey> keys = new ArrayList<>();
  long last;

  World() {}

  World(World other) {
    customers.addAll(other.customers);
    survivors.putAll(other.survivors);
    purchases.addAll(other.purchases);
    decisions.addAll(other.decisions);
    reviews.addAll(other.reviews);
    captures.addAll(other.captures);
    repairs.addAll(other.repairs);
    keys.addAll(other.keys);
    last = other.last;
  }

  long next() {
    return ++last;
  }

  /** The customers who answer for themselves. */
  List<CustomerId> unmerged() {
    return customers.stream().filter(id -> !survivors.containsKey(id)).toList();
  }

  static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
