package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseHistory;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSummary;
import io.comptoir.crm.testkit.simulation.Model.Dated;
import io.comptoir.crm.testkit.simulation.Slip.Kind;
import io.comptoir.crm.testkit.simulation.Slip.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds the receipts up from the tills' paper, and compares with what the server says everybody bought. */
final class SumCheck {
  private final Model model;
  private final Comptoir comptoir;
  private final Instant asOf;
  private final Trace trace;
  private final Map<PurchaseId, Filed> filed = new LinkedHashMap<>();

  SumCheck(Model model, Comptoir comptoir, Instant asOf, Trace trace) {
    this.model = model;
    this.comptoir = comptoir;
    this.asOf = asOf;
    this.trace = trace;
    model.operations().forEach(this::file);
  }

  /** One receipt on file: what it says, whose it is, and what decides whether it stands for its number. */
  private record Filed(Slip slip, @Nullable Shopper owner, Instant occurred, String contentHash) {
    private static final Comparator<Filed> FIRST =
        Comparator.comparing(Filed::occurred).thenComparing(Filed::contentHash);

    Filed ownedBy(@Nullable Shopper shopper) {
      return owner != null ? this : new Filed(slip, shopper, occurred, contentHash);
    }
  }

  private void file(Dated dated) {
    Slip slip = dated.operation().act().slip();
    if (slip != null) {
      PurchaseId id = Objects.requireNonNull(dated.operation().stored().orElseThrow().result().purchase()).id();
      Shopper buyer = Optional.ofNullable(dated.operation().act().who()).map(Act.Visitor::shopper).orElse(null);
      filed.put(id, Optional.ofNullable(filed.get(id)).orElseGet(() -> filed(id, slip)).ownedBy(buyer));
    }
  }

  // Its moment is that of the operation which told it first.
  private Filed filed(PurchaseId id, Slip slip) {
    Purchase purchase = comptoir.purchases().read(id).orElseThrow().purchase();
    Dated first = model.find(purchase.source().operation());
    Instant occurred = first == null ? Instant.MAX : first.time().at();
    return new Filed(slip, null, occurred, purchase.contentHash());
  }

  void run() {
    Map<String, Sum> inAll = new TreeMap<>();
    model.customers().forEach((shopper, customer) -> {
      Map<String, Sum> sums = sums(comptoir.purchases().figures(customer).orElseThrow());
      compare(shopper + " (" + customer + ")", expected(shopper), sums);
      sums.forEach((currency, sum) -> inAll.merge(currency, sum, Sum::plus));
    });
    Map<String, Sum> nobodys = sums(ownerless());
    compare("nobody", expected(null), nobodys);
    nobodys.forEach((currency, sum) -> inAll.merge(currency, sum, Sum::plus));
    compare("everybody", add(counting()), inAll);
  }

  private void compare(String whose, Map<String, Sum> expected, Map<String, Sum> actual) {
    trace.require(
        expected.equals(actual), Invariant.SUMS_KEPT, whose + " bought " + expected + ", the server says " + actual);
  }

  private Map<String, Sum> expected(@Nullable Shopper owner) {
    return add(counting().stream().filter(one -> Objects.equals(one.owner(), owner)).toList());
  }

  // Of several under one number the first stands; a standing void and what it names count nothing.
  private List<Filed> counting() {
    Map<Place, Filed> standing =
        filed.values().stream()
            .collect(Collectors.toMap(one -> one.slip().place(), one -> one, (a, b) -> Filed.FIRST.compare(a, b) <= 0 ? a : b));
    Set<Place> voided = new HashSet<>();
    standing.values().stream().filter(one -> one.slip().kind() == Kind.VOID).forEach(one -> voided.add(one.slip().about()));
    return standing.values().stream()
        .filter(one -> one.slip().kind() != Kind.VOID)
        .filter(one -> !voided.contains(one.slip().place()))
        .toList();
  }

  private static Map<String, Sum> add(List<Filed> counting) {
    Map<String, Sum> sums = new HashMap<>();
    counting.forEach(one -> sums.merge(one.slip().currency(), new Sum(1, one.slip().total()), Sum::plus));
    return sums;
  }

  private PurchaseSummary ownerless() {
    return comptoir.storage().read(r -> {
      List<Purchase> theirs =
          filed.keySet().stream()
              .filter(id -> r.purchases().customerOf(id).isEmpty())
              .map(id -> r.purchases().find(id).orElseThrow())
              .toList();
      return PurchaseHistory.of(theirs, r.purchases().related(theirs)).summary(asOf);
    });
  }

  private static Map<String, Sum> sums(PurchaseSummary summary) {
    return summary.perCurrency().stream()
        .collect(Collectors.toMap(f -> f.currency().getCurrencyCode(), f -> new Sum(f.count(), units(f.lifetime().amount()))));
  }

  private static long units(BigDecimal amount) {
    return amount.longValueExact();
  }

  private record Sum(int count, long total) {
    Sum plus(Sum other) {
      return new Sum(count + other.count, total + other.total);
    }
  }
}
