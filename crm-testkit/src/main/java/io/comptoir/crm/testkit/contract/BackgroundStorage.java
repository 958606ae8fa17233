package io.comptoir.crm.testkit.contract;

import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.testkit.fixture.ForwardingStorage;

/** A storage all of whose work is work that nobody stands waiting for. */
record BackgroundStorage(Storage storage) implements ForwardingStorage {
  @Override
  public UnitOfWork unitOfWork() {
    return storage.backgroundWork();
  }
}
