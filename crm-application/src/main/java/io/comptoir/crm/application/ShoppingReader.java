package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.Brief.Shopping;
import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseHistory;
import java.util.List;

/** Reads what a customer bought last, and how often. */
final class ShoppingReader {
  // Voided and broken receipts among the latest are passed over; behind so many of them nobody looks for an older one.
  private static final int LATEST = 10;

  private final PurchaseRepository purchases;

  ShoppingReader(PurchaseRepository purchases) {
    this.purchases = purchases;
  }

  Shopping of(CustomerId customer) {
    List<Purchase> latest = purchases.ofCustomer(customer, null, LATEST);
    if (latest.isEmpty()) {
      return new Shopping(null, 0);
    }
    List<Purchase> counting = PurchaseHistory.of(latest, purchases.related(latest)).counting();
    return new Shopping(counting.isEmpty() ? null : counting.get(0), purchases.countOf(customer));
  }
}
