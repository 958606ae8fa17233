package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.money.Quantity;
import io.comptoir.crm.domain.purchase.SoldGoods.Share;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What came back from each sale, held against what it sold. A sale that counts nothing sold nothing; one that needs
 * repair is seen, but nothing is held against it. Only goods back on receipts that count are looked at.
 */
final class ReturnedGoods {
  private final CountedReceipts counted;
  private final SaleFinder sales;
  private final Map<Share, Quantity> returned = new HashMap<>();
  private final Map<PurchaseId, Set<Share>> taken = new HashMap<>();
  private final Set<PurchaseId> unseen = new HashSet<>();

  private ReturnedGoods(CountedReceipts counted) {
    this.counted = counted;
    this.sales = new SaleFinder(counted.seen());
  }

  static ReturnedGoods of(CountedReceipts counted) {
    ReturnedGoods goods = new ReturnedGoods(counted);
    counted.inOrder().forEach(purchase -> purchase.receipt().ifPresent(receipt -> goods.take(purchase.id(), receipt)));
    return goods;
  }

  Set<PurchaseFlag> flags(Purchase purchase) {
    Set<PurchaseFlag> flags = EnumSet.noneOf(PurchaseFlag.class);
    if (unseen.contains(purchase.id())) {
      flags.add(PurchaseFlag.SALE_NOT_SEEN);
    }
    if (taken.getOrDefault(purchase.id(), Set.of()).stream().anyMatch(this::exceeded)) {
      flags.add(PurchaseFlag.RETURNED_MORE_THAN_SOLD);
    }
    return flags;
  }

  private boolean exceeded(Share share) {
    return returned.getOrDefault(share, Quantity.ZERO).exceeds(share.sold());
  }

  private void take(PurchaseId purchase, Receipt receipt) {
    for (ReceiptLine line : receipt.lines()) {
      if (line.returns() != null && line.quantity().signum() < 0) {
        sales.find(line.returns(), receipt.identity().businessDay()).ifPresentOrElse(
            sale -> takeFrom(sale, purchase, line, line.returns()), () -> unseen.add(purchase));
      }
    }
  }

  private void takeFrom(ReceiptIdentity sale, PurchaseId purchase, ReceiptLine line, LineReference reference) {
    if (counted.isRead(sale)) {
      for (Share share : SoldGoods.of(sale, counted.counting(sale)).sharesOf(line, reference)) {
        returned.merge(share, line.quantity().negate(), Quantity::plus);
        taken.computeIfAbsent(purchase, id -> new HashSet<>()).add(share);
      }
    }
  }
}
