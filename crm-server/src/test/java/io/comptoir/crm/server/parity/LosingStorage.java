package io.comptoir.crm.server.parity;

import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.testkit.fixture.ForwardingStorage;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A planted fault: one unit is answered as if it had been stored, and is not. */
record LosingStorage(Storage storage, int lost, AtomicInteger count) implements ForwardingStorage, UnitOfWork {
  LosingStorage(Storage storage, int lost) {
    this(storage, lost, new AtomicInteger());
  }

  private static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public <T> CompletionStage<T> submit(Work<T> work) {
    if (count.incrementAndGet() != lost) {
      return storage.unitOfWork().submit(work);
    }
    AtomicReference<T> told = new AtomicReference<>();
    return storage.unitOfWork().<T>submit(repositories -> {
      told.set(work.run(repositories));
      throw new Lost();
    }).exceptionally(thrown -> told.get());
  }

  @Override
  public UnitOfWork unitOfWork() {
    return this;
  }
}
