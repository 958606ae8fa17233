package io.comptoir.crm.testkit.contract;

import io.comptoir.crm.application.port.out.Storage;
import org.junit.jupiter.api.Nested;

/**
 * All contracts of a storage at once: an engine's test extends this class and says how an empty storage is opened.
 * Where an engine differs, by name and with a reason, it extends the single contracts instead.
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

  /** Runs {@link CustomerSearchContract}. */
  @Nested
  protected class Search extends CustomerSearchContract {
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

  /** Runs {@link ConsentRepositoryContract}. */
  @Nested
  protected class Consents extends ConsentRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link ReviewRepositoryContract}. */
  @Nested
  protected class Reviews extends ReviewRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link MergingContract}. */
  @Nested
  protected class Merging extends MergingContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link ScanRepositoryContract}. */
  @Nested
  protected class Scans extends ScanRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link CaptureRepositoryContract}. */
  @Nested
  protected class Captures extends CaptureRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link OperationRepositoryContract}. */
  @Nested
  protected class Operations extends OperationRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link RepairRepositoryContract}. */
  @Nested
  protected class Repairs extends RepairRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link StoreRepositoryContract}. */
  @Nested
  protected class Stores extends StoreRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link NoticeRepositoryContract}. */
  @Nested
  protected class Notices extends NoticeRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link KeyRepositoryContract}. */
  @Nested
  protected class Keys extends KeyRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link RecognitionKeysContract}. */
  @Nested
  protected class KeysOfPeople extends RecognitionKeysContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link JobRepositoryContract}. */
  @Nested
  protected class Jobs extends JobRepositoryContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link ChangeFeedContract}. */
  @Nested
  protected class Changes extends ChangeFeedContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link FactArchiveContract}. */
  @Nested
  protected class Facts extends FactArchiveContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link UnitOfWorkContract}. */
  @Nested
  protected class Units extends UnitOfWorkContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }

  /** Runs {@link UnitOfWorkContract} on work that nobody stands waiting for. */
  @Nested
  protected class BackgroundUnits extends UnitOfWorkContract {
    @Override
    protected Storage open() {
      return new BackgroundStorage(StorageContracts.this.open());
    }
  }

  /** Runs {@link StorageContract}. */
  @Nested
  protected class Whole extends StorageContract {
    @Override
    protected Storage open() {
      return StorageContracts.this.open();
    }
  }
}
