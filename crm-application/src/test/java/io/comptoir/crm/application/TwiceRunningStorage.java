package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Runs every unit of work, undoes it and runs it again, as an engine may; both runs must answer the same. */
final class TwiceRunningStorage implements Storage {
  private final Storage storage;

  TwiceRunningStorage(Storage storage) {
    this.storage = storage;
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object answer;

    private Undone(Object answer) {
      this.answer = answer;
    }
  }

  @Override
  public UnitOfWork unitOfWork() {
    return new UnitOfWork() {
      @Override
      public <T> CompletionStage<T> submit(Work<T> work) {
        Object first = undone(work);
        return storage.unitOfWork().submit(work).thenApply(second -> same(first, second));
      }
    };
  }

  // What the work itself throws, it throws again.
  private Object undone(Work<?> work) {
    try {
      return Waiting.on(storage.unitOfWork().submit(repositories -> undone(work.run(repositories))));
    } catch (Undone undone) {
      return undone.answer;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private static Object undone(Object answer) {
    throw new Undone(answer);
  }

  private static <T> T same(Object first, T second) {
    if (!Objects.equals(first, second)) {
      throw new IllegalStateException("The second run answered " + second + " instead of " + first);
    }
    return second;
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
