package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.store.Origin;
import org.jspecify.annotations.Nullable;

/**
 * How something other than a capture was said. Immutable.
 *
 * @param clocks what the sender's clock said; a missing {@code occurredAt} means now
 * @param origin where, or null when not in a store
 * @param idempotency what makes it recognisable when it is sent again, or null when nothing does
 */
public record Said(Clocks clocks, @Nullable Origin origin, @Nullable Idempotency idempotency) {
  /** Said now, outside any store, once. */
  public static final Said NOW = new Said(new Clocks(null, null), null, null);
}
