package io.comptoir.crm.testkit.contract;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.out.Storage;

class InMemoryStorageTest extends StorageContracts {
  @Override
  protected Storage open() {
    return new InMemoryStorage();
  }
}
