package io.comptoir.crm.testkit.contract;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.testkit.fixture.Scribe;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What the contracts of all driven ports of a storage share: a fresh storage for every test. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class PortContract {
  private @Nullable Storage storage;

  /** Opens an empty storage; the contract closes it. */
  protected abstract Storage open();

  @BeforeEach
  final void openStorage() {
    storage = open();
  }

  @AfterEach
  final void closeStorage() {
    storage().close();
  }

  /** The storage under test. */
  protected final Storage storage() {
    return Objects.requireNonNull(storage);
  }

  /** Answers a question from what is committed. */
  protected final <T> T read(Function<Repositories, T> question) {
    return storage().read(question);
  }

  /** Commits a unit of work and answers what it answered; what it threw is thrown as it is. */
  protected final <T> T commit(Function<Repositories, T> work) {
    try {
      return storage().unitOfWork().submit(work::apply).toCompletableFuture().join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failure;
    }
  }

  /** Commits a unit of work that only writes. */
  protected final void write(Consumer<Repositories> work) {
    commit(
        repositories -> {
          work.accept(repositories);
          return true;
        });
  }

  /** Commits a unit of work in which facts are written as the use cases write them. */
  protected final void scribe(Consumer<Scribe> work) {
    write(repositories -> work.accept(new Scribe(repositories)));
  }
}
