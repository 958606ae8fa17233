package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.store.StoreCode;
import java.util.List;

/**
 * A key to be made.
 *
 * @param role what its holder may do
 * @param stores the stores a till key writes for, at least one; empty for the other roles
 */
public record NewKey(KeyRole role, List<StoreCode> stores) {
  public NewKey {
    stores = List.copyOf(stores);
    if (stores.isEmpty() == (role == KeyRole.TILL)) {
      throw new IllegalArgumentException("A till key has stores, any other key has none");
    }
  }
}
