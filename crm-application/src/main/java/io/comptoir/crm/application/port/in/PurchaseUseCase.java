package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.purchase.PurchaseSummary;
import io.comptoir.crm.domain.purchase.ReceiptForm;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The conversation about receipts. Thread-safe. Faults are refused, never kept aside. */
public interface PurchaseUseCase {
  /** Stores a receipt alone; the same receipt again is the same purchase. Fails with {@link RefusedException}. */
  CompletionStage<Done<PurchaseView>> record(ReceiptForm receipt, Said said);

  /** The purchase under an id. */
  Optional<PurchaseView> read(PurchaseId id);

  /**
   * The purchases of a customer, the latest first, at most {@code limit}, after {@code after} or from the start when it is
   * null. Empty for an id that was never given.
   */
  Optional<List<PurchaseView>> ofCustomer(CustomerId customer, @Nullable PurchaseId after, int limit);

  /** What a customer bought, per currency. Empty for an id that was never given. */
  Optional<PurchaseSummary> figures(CustomerId customer);

  /**
   * Says that a purchase belongs to a customer, or to nobody when it is null. Fails with {@link NotFoundException} and
   * {@link StaleVersionException}.
   */
  CompletionStage<PurchaseView> assign(
      PurchaseId id, long expectedVersion, @Nullable CustomerId customer, OperationId operation);
}
