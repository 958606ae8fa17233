package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.customer.DecidedBy;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import org.jspecify.annotations.Nullable;

/**
 * Who decides who is who. Immutable.
 *
 * @param key the key that was shown, or null
 * @param store where, or null
 * @param till the till in that store, or null
 * @param advisor who, or null
 * @param idempotency what makes the decision recognisable when it is sent again, or null when nothing does
 */
public record Decider(
    @Nullable KeyId key,
    @Nullable StoreCode store,
    @Nullable TillCode till,
    @Nullable AdvisorCode advisor,
    @Nullable Idempotency idempotency) {
  /** Nobody in particular, once. */
  public static final Decider NOBODY = new Decider(null, null, null, null, null);

  /** What is kept of it with a decision. */
  public DecidedBy in(OperationId operation) {
    return new DecidedBy(operation, key, store, till, advisor);
  }
}
