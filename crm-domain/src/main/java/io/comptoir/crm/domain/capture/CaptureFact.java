package io.comptoir.crm.domain.capture;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.FieldName;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.purchase.PurchaseId;
import io.comptoir.crm.domain.store.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a capture happened: where, when, and what it led to. Immutable.
 *
 * @param id the operation
 * @param follows the capture whose prompt it answers, or null
 * @param origin store, till and advisor
 * @param time when it counts
 * @param told what was told beside customer, consents and receipt
 * @param result what it led to
 */
public record CaptureFact(
    OperationId id, @Nullable OperationId follows, Origin origin, EffectiveTime time, Told told, Result result) {
  /**
   * What was told beside customer, consents and receipt.
   *
   * @param declined the fields the person did not want to tell
   * @param timing how long it took, or null
   */
  public record Told(List<FieldName> declined, @Nullable Timing timing) {
    /** Copies the list. */
    public Told {
      declined = List.copyOf(declined);
    }
  }

  /**
   * What a capture led to.
   *
   * @param outcome what became of the person
   * @param customer the customer its personal part went to, or null when anonymous
   * @param purchase its purchase, or null when it had none
   */
  public record Result(Outcome outcome, @Nullable CustomerId customer, @Nullable PurchaseId purchase) {}
}
