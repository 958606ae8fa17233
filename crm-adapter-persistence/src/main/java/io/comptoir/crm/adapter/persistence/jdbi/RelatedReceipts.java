package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.domain.purchase.LineReference;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import io.comptoir.crm.domain.purchase.ReceiptLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Gathers the receipts that bear on whether some purchases count and on their flags. */
final class RelatedReceipts {
  private final PurchaseKeys keys;
  private final LongFunction<Purchase> loader;
  private final Map<Long, Purchase> loaded = new HashMap<>();
  private final Map<PurchaseId, Purchase> gathered = new LinkedHashMap<>();

  RelatedReceipts(PurchaseKeys keys, LongFunction<Purchase> loader) {
    this.keys = keys;
    this.loader = loader;
  }

  List<Purchase> to(List<Purchase> purchases) {
    Set<PurchaseId> own = new HashSet<>();
    purchases.forEach(purchase -> own.add(purchase.id()));
    purchases.forEach(purchase -> gathered.put(purchase.id(), purchase));
    purchases.forEach(this::gatherAround);
    gatherVoids();
    List.copyOf(gathered.values()).forEach(this::gatherSameIdentity);
    return gathered.values().stream().filter(purchase -> !own.contains(purchase.id())).toList();
  }

  private void gatherAround(Purchase purchase) {
    gatherSameIdentity(purchase);
    purchase.identity().ifPresent(identity -> gather(keys.returningFrom(identity)));
    voided(purchase).forEach(identity -> gather(keys.under(identity)));
    returns(purchase).forEach(this::gatherSale);
  }

  private void gatherSale(LineReference reference) {
    List<Purchase> sales = gather(keys.meantBy(reference));
    sales.stream().flatMap(sale -> sale.identity().stream()).forEach(sale -> gather(keys.returningFrom(sale)));
  }

  private void gatherVoids() {
    for (Purchase purchase : List.copyOf(gathered.values())) {
      purchase.identity().ifPresent(identity -> gather(keys.voiding(identity)));
    }
  }

  private void gatherSameIdentity(Purchase purchase) {
    purchase.identity().ifPresent(identity -> gather(keys.under(identity)));
  }

  private List<Purchase> gather(List<Long> found) {
    List<Purchase> purchases = found.stream().map(key -> loaded.computeIfAbsent(key, loader::apply)).toList();
    purchases.forEach(purchase -> gathered.putIfAbsent(purchase.id(), purchase));
    return purchases;
  }

  private static Stream<ReceiptIdentity> voided(Purchase purchase) {
    return purchase.receipt().map(Receipt::voids).stream();
  }

  private static Stream<LineReference> returns(Purchase purchase) {
    return purchase.receipt().stream()
        .flatMap(receipt -> receipt.lines().stream())
        .map(ReceiptLine::returns)
        .filter(Objects::nonNull);
  }
}
