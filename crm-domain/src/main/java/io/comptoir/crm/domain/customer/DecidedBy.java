package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.access.KeyId;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.StoreCode;
import io.comptoir.crm.domain.store.TillCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decided who is who, as far as known. Immutable.
 *
 * @param operation the operation that decided it; all that one decision comes to has the same
 * @param key the key that was shown, or null when the library was asked directly
 * @param store the store it was decided in, or null
 * @param till the till in that store, or null
 * @param advisor who decided, or null
 */
public record DecidedBy(
    OperationId operation,
    @Nullable KeyId key,
    @Nullable StoreCode store,
    @Nullable TillCode till,
    @Nullable AdvisorCode advisor) {
  /** Nobody that is known. */
  public static DecidedBy nobodyKnown(OperationId operation) {
    return new DecidedBy(operation, null, null, null, null);
  }

  /** What the chain of hashes covers as it is. */
  List<@Nullable String> open() {
    return Arrays.asList(
        operation.toString(),
        key == null ? null : key.toString(),
        store == null ? null : store.value(),
        till == null ? null : till.value());
  }

  /** What it covers only through a commitment. */
  @Nullable String personal() {
    return advisor == null ? null : advisor.value();
  }
}
