package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.purchase.Filing.ConflictsWith;
import io.comptoir.crm.domain.purchase.Filing.NewPurchase;
import io.comptoir.crm.domain.purchase.Filing.RepairsPurchase;
import io.comptoir.crm.domain.purchase.Filing.SamePurchase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a receipt that comes in. Pure; the order of the purchases on file makes no difference.
 *
 * <ol>
 *   <li>The same content is the same purchase, whatever sends it.
 *   <li>Other content under an identity that a readable receipt holds is in conflict with it.
 *   <li>A receipt that adds up mends the first of its identity that needs repair.
 *   <li>One that needs repair never conflicts: it is the purchase that a readable receipt of its identity tells, or the
 *       one with the same text, or waits beside the others. Whoever files it keeps its text aside in any case.
 * </ol>
 */
public final class ReceiptFiling {
  private final List<Purchase> filed;

  private ReceiptFiling(List<Purchase> filed) {
    this.filed = filed.stream().sorted(Comparator.comparing(Purchase::id)).toList();
  }

  /**
   * Decides about {@code incoming}, whose text is {@code raw}.
   *
   * @param underSameIdentity the purchases on file under its identity; empty when its identity could not be read
   */
  public static Filing decide(
      ReceiptReading incoming, @Nullable String raw, List<Purchase> underSameIdentity) {
    ReceiptFiling filing = new ReceiptFiling(underSameIdentity);
    return incoming instanceof ReceiptReading.Readable readable
        ? filing.readable(readable.receipt())
        : filing.garbled(Optional.ofNullable(raw));
  }

  private Filing readable(Receipt receipt) {
    List<Purchase> read = filed.stream().filter(purchase -> purchase.receipt().isPresent()).toList();
    Optional<Purchase> same =
        read.stream().filter(purchase -> purchase.receipt().filter(receipt::sameContentAs).isPresent()).findFirst();
    if (same.isPresent()) {
      return new SamePurchase(same.get());
    }
    return read.isEmpty() ? mending() : new ConflictsWith(read);
  }

  private Filing mending() {
    return filed.isEmpty() ? new NewPurchase(PurchaseState.RECORDED) : new RepairsPurchase(filed.get(0));
  }

  private Filing garbled(Optional<String> raw) {
    return filed.stream().filter(purchase -> purchase.receipt().isPresent()).findFirst()
        .or(() -> filed.stream().filter(purchase -> raw.isPresent() && purchase.raw().equals(raw)).findFirst())
        .<Filing>map(SamePurchase::new)
        .orElseGet(() -> new NewPurchase(PurchaseState.NEEDS_REPAIR));
  }
}
