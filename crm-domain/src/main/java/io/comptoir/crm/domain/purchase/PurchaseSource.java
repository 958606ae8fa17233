package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import java.util.Objects;

/**
 * Which operation told a receipt, when and from where. Immutable.
 *
 * @param operation the capture, or the operation of ours, that told it
 * @param occurred when the sale happened, and when we first heard of it
 * @param origin the store, the till and who served
 */
public record PurchaseSource(OperationId operation, EffectiveTime occurred, Origin origin) {
  /** Refuses missing parts. */
  public PurchaseSource {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(occurred, "occurred");
    Objects.requireNonNull(origin, "origin");
  }
}
