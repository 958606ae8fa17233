package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseHistory;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer bought lately: read once, and asked by the brief and by permission.
 *
 * @param counting those of the latest purchases that count, the latest first
 * @param all how many purchases there are, whatever their state
 */
record LatestPurchases(List<Purchase> counting, long all) {
  // Voided and broken receipts among the latest are passed over; behind so many of them nobody looks for an older one.
  private static final int LATEST = 10;

  // Mostly the newest one says all that is asked; to read ten made looking up regular customers 2.5 times as dear, measured.
  static LatestPurchases of(PurchaseRepository purchases, CustomerId customer) {
    LatestPurchases newest = of(purchases, customer, 1);
    boolean saysAll = newest.all <= 1 || newest.lastSaleAt().isPresent();
    return saysAll ? newest : of(purchases, customer, LATEST);
  }

  private static LatestPurchases of(PurchaseRepository purchases, CustomerId customer, int most) {
    List<Purchase> latest = purchases.ofCustomer(customer, null, most);
    List<Purchase> counting =
        latest.isEmpty() ? latest : PurchaseHistory.of(latest, purchases.related(latest)).counting();
    return new LatestPurchases(counting, latest.size() < most ? latest.size() : purchases.countOf(customer));
  }

  /** The latest of them. */
  Optional<Purchase> last() {
    return counting.stream().findFirst();
  }

  /** When the customer was last sold something; a return is no sale. */
  Optional<Instant> lastSaleAt() {
    return counting.stream()
        .filter(purchase -> purchase.receipt().map(Receipt::kind).filter(ReceiptKind.SALE::equals).isPresent())
        .findFirst()
        .map(purchase -> purchase.occurred().at());
  }
}
