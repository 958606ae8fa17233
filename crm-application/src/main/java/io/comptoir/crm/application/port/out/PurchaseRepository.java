package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.TimeSpan;
import io.comptoir.crm.domain.purchase.Purchase;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseLink;
import io.comptoir.crm.domain.purchase.ReceiptIdentity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The receipts, as facts, and to whom each belongs. */
public interface PurchaseRepository {
  /** The purchase under this id. */
  Optional<Purchase> find(PurchaseId id);

  /** Everything that says it is this receipt, in order of reception: usually one, several in conflict. */
  List<Purchase> under(ReceiptIdentity identity);

  /** Adds a purchase. The id must be new. */
  void add(Purchase purchase, Chained chained);

  /** Replaces what a purchase that needed repair says by a receipt that adds up; what it said before stays stored. */
  void repair(Purchase mended, Chained chained);

  /** Adds the fact that a purchase belongs to a customer, or to nobody; the last one counts. */
  void link(PurchaseLink link, Chained chained);

  /** To whom a purchase belongs now: the survivor; empty when to nobody. */
  Optional<CustomerId> customerOf(PurchaseId id);

  /**
   * The version of a purchase: 1, and one more for every repair and for every link that another operation made than the
   * one that first told it.
   */
  long versionOf(PurchaseId id);

  /**
   * The purchases of a customer and of those merged into it, the latest first (by when they count, then by id), at most
   * {@code limit}, of those that come after {@code after} in this order, or from the start when it is null. Among equal
   * moments the largest id comes first.
   */
  List<Purchase> ofCustomer(CustomerId id, @Nullable PurchaseId after, int limit);

  /**
   * The purchases that belong to this very customer by a link made within a time, by the moment of the link, the latest
   * first, at most {@code limit}. Those of customers merged into it are not its own.
   */
  List<PurchaseId> linkedTo(CustomerId own, TimeSpan when, int limit);

  /** How many purchases a customer and those merged into it have, whatever their state. */
  long countOf(CustomerId id);

  /**
   * The receipts that bear on whether these count and on their flags: those they void, and the sales they return from;
   * what was returned from these or from one of those sales, with all the sales that such a return may mean; those that
   * void one of all these; and those of the same identity as any of them. Each once, in any order, none of {@code
   * purchases} itself. A reference without a business day means any day.
   */
  List<Purchase> related(List<Purchase> purchases);
}
