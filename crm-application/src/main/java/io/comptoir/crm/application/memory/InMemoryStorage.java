package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.application.port.out.RandomBytes;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.application.system.SystemClock;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps the house's facts in memory for as long as it lives: for tests, for a practice till, and as the measure of
 * every other engine. Thread-safe.
 *
 * <p>Units of work run one after the other, each on the thread that submits it. A read sees what was committed when it
 * began, and waits for nobody.
 */
public final class InMemoryStorage implements Storage {
  private static final int SECRET_BYTES = 32;

  private final ReentrantLock writing = new ReentrantLock();
  private final byte[] secret;
  private final Clock clock;
  private volatile House committed;
  private volatile boolean closed;

  /** An empty storage with a secret nobody can guess. */
  public InMemoryStorage() {
    this(InMemoryStorage::unguessable);
  }

  /** An empty storage whose secret comes from {@code random}. */
  public InMemoryStorage(RandomBytes random) {
    this(random, new SystemClock());
  }

  /** The same where the leases of jobs are counted by {@code clock}. */
  public InMemoryStorage(RandomBytes random, Clock clock) {
    this(random.next(SECRET_BYTES).clone(), clock, House.empty());
  }

  private InMemoryStorage(byte[] secret, Clock clock, House committed) {
    this.secret = secret;
    this.clock = clock;
    this.committed = committed;
  }

  /**
   * Another storage that begins with everything committed here, the secret included, and goes its own way from then on.
   * It costs next to nothing, however much is stored: both share what neither changes.
   */
  public InMemoryStorage fork() {
    requireOpen();
    return new InMemoryStorage(secret, clock, committed);
  }

  private static byte[] unguessable(int count) {
    byte[] bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  @Override
  public UnitOfWork unitOfWork() {
    return new UnitOfWork() {
      @Override
      public <T> CompletionStage<T> submit(Work<T> work) {
        return InMemoryStorage.this.submit(work);
      }
    };
  }

  // The stage completes after the lock is let go, so that what follows it may submit again.
  private <T> CompletionStage<T> submit(Work<T> work) {
    requireOpen();
    try {
      return CompletableFuture.completedFuture(run(work));
    } catch (Throwable failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private <T> T run(Work<T> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("A unit of work cannot begin within another");
    }
    writing.lock();
    try {
      return commit(work, committed.copy());
    } finally {
      writing.unlock();
    }
  }

  private <T> T commit(Work<T> work, House house) {
    T answer;
    try {
      answer = work.run(repositories(house));
    } finally {
      house.freeze();
    }
    committed = house;
    return answer;
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    requireOpen();
    return question.apply(repositories(committed));
  }

  private Repositories repositories(House house) {
    return new InMemoryRepositories(house, clock);
  }

  @Override
  public boolean isWritable() {
    return !closed;
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
    } finally {
      writing.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This storage was closed");
    }
  }
}
