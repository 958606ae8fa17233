package io.comptoir.crm.bench.data;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.operation.EffectiveTime;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import java.time.Instant;

/**
 * A customer in a shop: one operation there.
 *
 * @param customer who
 * @param operation names what the till sent
 * @param origin where
 * @param at when
 */
record Visit(CustomerId customer, OperationId operation, Origin origin, Instant at) {
  EffectiveTime time() {
    return new EffectiveTime(at, false, at);
  }
}
