package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSummary;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import io.comptoir.crm.domain.store.StoreCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The conversation about receipts. Thread-safe. Faults are refused, never kept aside. */
public interface PurchaseUseCase {
  /** Stores a receipt alone; the same receipt again is the same purchase. Fails with {@link RefusedException}. */
  CompletionStage<Done<Recorded>> record(ReceiptForm receipt, Said said);

  /**
   * A receipt that was recorded. Immutable.
   *
   * @param view the purchase as it stands now
   * @param known whether the same receipt was on file before this operation
   */
  record Recorded(PurchaseView view, boolean known) {}

  /** The purchase under an id. */
  Optional<PurchaseView> read(PurchaseId id);

  /** The store a purchase was made in: it tells who may read it, and costs the same whether there is one or not. */
  Optional<StoreCode> storeOf(PurchaseId id);

  /**
   * The purchases of a customer, the latest first, at most {@code limit}, after {@code after} or from the start when it is
   * null. Empty for an id that was never given.
   */
  Optional<List<PurchaseView>> ofCustomer(CustomerId customer, @Nullable PurchaseId after, int limit);

  /** What a customer bought, per currency. Empty for an id that was never given. */
  Optional<PurchaseSummary> figures(CustomerId customer);

  /**
   * Says that a purchase belongs to a customer, or to nobody when it is null. Fails with {@link NotFoundException}, with
   * {@link StaleVersionException}, and with {@link RefusedException} when there is no such customer.
   */
  CompletionStage<PurchaseView> assign(
      PurchaseId id, long expectedVersion, @Nullable CustomerId customer, OperationId operation);
}
