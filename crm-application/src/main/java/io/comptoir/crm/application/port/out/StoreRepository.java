package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.store.Store;
import io.comptoir.crm.domain.store.StoreCode;
import java.util.List;
import java.util.Optional;

/** The stores of the house. */
public interface StoreRepository {
  /**
   * A store with its version.
   *
   * @param store the store
   * @param version 1, and one more for every change
   */
  record Versioned(Store store, long version) {}

  /** The store under this code. */
  Optional<Versioned> find(StoreCode code);

  /** All stores, in order of their codes. */
  List<Versioned> all();

  /** Adds a store, or replaces the one with its code. */
  void put(Versioned store);
}
