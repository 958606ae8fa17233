package io.comptoir.crm.application;

import io.comptoir.crm.application.port.in.CaptureAnswer.FiledPurchase;
import io.comptoir.crm.application.port.out.PurchaseRepository;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.FiledReceipt;
import io.comptoir.crm.domain.purchase.Filing;
import io.comptoir.crm.domain.purchase.Filing.RepairsPurchase;
import io.comptoir.crm.domain.purchase.Filing.SamePurchase;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseLink;
import io.comptoir.crm.domain.purchase.PurchaseSource;
import io.comptoir.crm.domain.purchase.PurchaseState;
import io.comptoir.crm.domain.purchase.Receipt;
import io.comptoir.crm.domain.purchase.ReceiptFiling;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import io.comptoir.crm.domain.purchase.ReceiptReading;
import io.comptoir.crm.domain.purchase.ReceiptReading.NeedsRepair;
import io.comptoir.crm.domain.purchase.ReceiptReading.Readable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes receipts and their owners within one unit of work. */
final class PurchaseBook {
  private final Unit unit;
  private final PurchaseRepository purchases;
  private @Nullable PurchaseId added;

  /**
   * A receipt that comes in.
   *
   * @param reading what could be read of it
   * @param raw its text, masked, where something of it has to be kept; or null
   * @param source the operation that tells it
   */
  record Incoming(ReceiptReading reading, @Nullable String raw, PurchaseSource source) {
    private @Nullable ReceiptIdentity identity() {
      return reading instanceof Readable readable ? readable.receipt().identity() : ((NeedsRepair) reading).identity();
    }

    private FiledReceipt filed() {
      return reading instanceof Readable readable
          ? FiledReceipt.readable(readable.receipt(), hash(readable.receipt()), raw)
          : FiledReceipt.unreadable(identity(), raw);
    }
  }

  PurchaseBook(Unit unit) {
    this.unit = unit;
    this.purchases = unit.repositories().purchases();
  }

  /** What would become of a receipt, given what is on file. */
  Filing decide(Incoming incoming) {
    ReceiptIdentity identity = incoming.identity();
    List<Purchase> onFile = identity == null ? List.of() : purchases.under(identity);
    return ReceiptFiling.decide(incoming.reading(), incoming.raw(), onFile);
  }

  /** Files a receipt as decided. */
  FiledPurchase file(Incoming incoming, Filing filing) {
    if (filing instanceof SamePurchase same) {
      return new FiledPurchase(same.existing().id(), same.state(), true);
    }
    if (filing instanceof RepairsPurchase repairs) {
      Receipt receipt = ((Readable) incoming.reading()).receipt();
      return mend(repairs.existing(), receipt, filing.state(), incoming.source());
    }
    Purchase purchase =
        Purchase.of(new PurchaseId(unit.ids().next()), filing.state(), incoming.filed(), incoming.source());
    purchases.add(
        purchase, unit.chain(ChangeType.PURCHASE_RECORDED, purchase.id().value(), 1, purchase.factContent()));
    added = purchase.id();
    return new FiledPurchase(purchase.id(), purchase.state(), false);
  }

  /** Puts a receipt that adds up in place of what needed repair. */
  FiledPurchase mend(Purchase broken, Receipt receipt, PurchaseState after, PurchaseSource by) {
    Purchase mended = broken.mendedBy(receipt, hash(receipt), after, by);
    long version = purchases.versionOf(broken.id()) + 1;
    purchases.repair(
        mended,
        unit.chain(
            ChangeType.PURCHASE_CHANGED, mended.id().value(), version, mended.repairContent().orElseThrow()));
    unit.repositories().repairs().openFor(broken.id()).forEach(new RepairBook(unit)::mended);
    return new FiledPurchase(mended.id(), mended.state(), false);
  }

  /** Gives a purchase to a customer when it belongs to nobody yet. */
  void giveIfFree(PurchaseId purchase, CustomerId customer, OperationId operation) {
    // What this book has just added belongs to nobody, and the operation that told it tells its first version.
    if (purchase.equals(added)) {
      link(new PurchaseLink(purchase, customer, operation, unit.at()), 1);
    } else if (purchases.customerOf(purchase).isEmpty()) {
      assign(purchase, customer, operation);
    }
  }

  /** Says to whom a purchase belongs from now on; to nobody when the customer is null. */
  void assign(PurchaseId purchase, @Nullable CustomerId customer, OperationId operation) {
    PurchaseLink link = new PurchaseLink(purchase, customer, operation, unit.at());
    link(link, versionAfter(link));
  }

  private void link(PurchaseLink link, long version) {
    purchases.link(
        link, unit.chain(ChangeType.PURCHASE_LINKED, link.purchase().value(), version, link.factContent()));
  }

  private long versionAfter(PurchaseLink link) {
    boolean first = purchases.find(link.purchase()).orElseThrow().source().operation().equals(link.operation());
    return purchases.versionOf(link.purchase()) + (first ? 0 : 1);
  }

  private static String hash(Receipt receipt) {
    return Hashes.sha256Hex(receipt.contentText());
  }
}
