package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.application.port.out.IdGenerator;
import io.comptoir.crm.application.port.out.RandomBytes;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Submits work with everything drawn beforehand, so that it may run more than once. */
final class UnitFactory {
  private static final int SEED_BYTES = 32;

  private final Storage storage;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final IdGenerator ids;
  private final RandomBytes random;

  UnitFactory(Storage storage, Clock clock, IdGenerator ids, RandomBytes random) {
    this(storage, storage.unitOfWork(), clock, ids, random);
  }

  private UnitFactory(Storage storage, UnitOfWork unitOfWork, Clock clock, IdGenerator ids, RandomBytes random) {
    this.storage = storage;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.ids = ids;
    this.random = random;
  }

  /** The same for work that nobody stands waiting for. */
  UnitFactory inBackground() {
    return new UnitFactory(storage, storage.backgroundWork(), clock, ids, random);
  }

  Instant now() {
    return clock.now();
  }

  IdGenerator ids() {
    return ids;
  }

  Storage storage() {
    return storage;
  }

  /** Submits work that needs at most {@code idCount} new ids, for an operation that came in at {@code at}. */
  <T> CompletionStage<T> submit(Instant at, int idCount, Function<Unit, T> work) {
    DrawnIds drawn = DrawnIds.of(ids, idCount);
    Sealer sealer = new Sealer(random.next(SEED_BYTES));
    return unitOfWork.submit(repositories -> work.apply(new Unit(repositories, at, drawn.fresh(), sealer.fresh())));
  }
}
