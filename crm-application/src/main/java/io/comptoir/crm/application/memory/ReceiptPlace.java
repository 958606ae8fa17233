package io.comptoir.crm.application.memory;

import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import java.time.Instant;
import java.util.Comparator;

/** Where a purchase stands among those of a customer: the latest first. */
record ReceiptPlace(Instant at, PurchaseId id) implements Comparable<ReceiptPlace> {
  private static final Comparator<ReceiptPlace> LATEST_FIRST =
      Comparator.comparing(ReceiptPlace::at).thenComparing(ReceiptPlace::id).reversed();

  static ReceiptPlace of(Purchase purchase) {
    return new ReceiptPlace(purchase.occurred().at(), purchase.id());
  }

  @Override
  public int compareTo(ReceiptPlace other) {
    return LATEST_FIRST.compare(this, other);
  }
}
