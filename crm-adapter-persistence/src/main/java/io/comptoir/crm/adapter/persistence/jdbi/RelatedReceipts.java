package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Gathers the receipts that bear on whether some purchases count and on their flags, ring by ring. */
final class RelatedReceipts {
  private final PurchaseKeys keys;
  private final LongFunction<Purchase> loader;
  private final Map<Long, Purchase> loaded = new HashMap<>();
  private final Map<ReceiptIdentity, PurchaseKeys.Bearing> bearings = new HashMap<>();
  private final Map<PurchaseId, Purchase> gathered = new LinkedHashMap<>();

  RelatedReceipts(PurchaseKeys keys, LongFunction<Purchase> loader) {
    this.keys = keys;
    this.loader = loader;
  }

  List<Purchase> to(List<Purchase> purchases) {
    purchases.forEach(purchase -> gathered.put(purchase.id(), purchase));
    gather(this::voided);
    gather(this::sales);
    gather(purchase -> identified(purchase, bearing -> bearing.returning().get()));
    gather(this::sales);
    gather(purchase -> identified(purchase, bearing -> bearing.voiding().get()));
    gather(purchase -> identified(purchase, RelatedReceipts::rivals));
    purchases.forEach(purchase -> gathered.remove(purchase.id()));
    return List.copyOf(gathered.values());
  }

  private void gather(Function<Purchase, Stream<Long>> more) {
    for (Purchase purchase : List.copyOf(gathered.values())) {
      more.apply(purchase)
          .map(key -> loaded.computeIfAbsent(key, loader::apply))
          .forEach(found -> gathered.putIfAbsent(found.id(), found));
    }
  }

  private Stream<Long> identified(Purchase purchase, Function<PurchaseKeys.Bearing, List<Long>> by) {
    return purchase.identity().map(this::bearing).map(by).stream().flatMap(List::stream);
  }

  private PurchaseKeys.Bearing bearing(ReceiptIdentity identity) {
    return bearings.computeIfAbsent(identity, keys::on);
  }

  // Whoever is alone under its identity is the one that asks.
  private static List<Long> rivals(PurchaseKeys.Bearing bearing) {
    List<Long> all = bearing.same().get();
    return all.size() == 1 ? List.of() : all;
  }

  private Stream<Long> voided(Purchase purchase) {
    return purchase.receipt().map(Receipt::voids).stream().flatMap(identity -> bearing(identity).same().get().stream());
  }

  private Stream<Long> sales(Purchase purchase) {
    return purchase.receipt().stream()
        .flatMap(receipt -> receipt.lines().stream())
        .map(ReceiptLine::returns)
        .filter(Objects::nonNull)
        .flatMap(sale -> keys.meantBy(sale).stream());
  }
}
