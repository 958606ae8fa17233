package io.comptoir.crm.domain.access;

import io.comptoir.crm.domain.store.StoreCode;
import java.util.Set;

/**
 * Who is asking: the bearer of a key that is in force. Immutable.
 *
 * @param key the key shown
 * @param role what the key is for
 * @param stores the stores it is bound to; empty means the whole house, except for a till, which then has no store
 */
public record Caller(KeyId key, Role role, Set<StoreCode> stores) {
  /** Keeps its own copy of the stores. */
  public Caller {
    stores = Set.copyOf(stores);
  }

  /** Whether facts of this store may come from this caller. */
  public boolean mayWriteFor(StoreCode store) {
    return isHouseWide() || stores.contains(store);
  }

  /** Whether this caller speaks for every store, those not yet known included. */
  public boolean isHouseWide() {
    return stores.isEmpty() && role != Role.TILL;
  }
}
