package io.comptoir.crm.testkit.contract;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import java.util.function.Function;

/** A storage all of whose work is work that nobody stands waiting for. */
record BackgroundStorage(Storage storage) implements Storage {
  @Override
  public UnitOfWork unitOfWork() {
    return storage.backgroundWork();
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    return storage.read(question);
  }

  @Override
  public boolean isWritable() {
    return storage.isWritable();
  }

  @Override
  public byte[] secret() {
    return storage.secret();
  }

  @Override
  public void close() {
    storage.close();
  }
}
