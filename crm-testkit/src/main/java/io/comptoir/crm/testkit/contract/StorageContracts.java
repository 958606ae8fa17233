package io.comptoir.crm.testkit.contract;

import io.comptoir.crm.application.port.out.Storage;
import org.junit.jupiter.api.Nested;

/**
 * All contracts of a storage at once: an engine's test extends this class and says how an empty storage is opened. Where
 * an engine differs by name and with a reason, it extends the single contracts instead.
 */
public abstract class StorageContracts {
  /** Opens an empty storage; the contracts close it. */
  protected abstract Storage open();

  /** Runs {@link CustomerRepositoryContract}. */
  @Nested
  protected class Customers extends CustomerRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link PurchaseRepositoryContract}. */
  @Nested
  protected class Purchases extends PurchaseRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }
}
