package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs units of work on a bounded number of threads, each in a transaction of its own, again when another one came first.
 * Their answers are told on other threads, which no unit waits for. Thread-safe.
 */
final class Units implements UnitOfWork {
  private final Transactions transactions;
  private final Attempts attempts;
  private final ExecutorService workers;
  private final Executor tellers;
  private final Runnable committed;
  private final AtomicBoolean probing = new AtomicBoolean();
  private volatile boolean working = true;

  Units(Transactions transactions, Attempts attempts, ExecutorService workers, Executor tellers, Runnable committed) {
    this.transactions = transactions;
    this.attempts = attempts;
    this.workers = workers;
    this.tellers = tellers;
    this.committed = committed;
  }

  @Override
  public <T> CompletionStage<T> submit(Work<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      workers.execute(() -> run(work, answer));
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(
          workers.isShutdown()
              ? new IllegalStateException("The storage is closed")
              : new OverloadedException(attempts.retryAfter()));
    }
    return answer;
  }

  private <T> void run(Work<T> work, CompletableFuture<T> answer) {
    try {
      T stored = attempts.run(() -> transactions.write(work));
      working = true;
      committed.run();
      tell(() -> answer.complete(stored));
    } catch (Throwable thrown) {
      if (thrown instanceof StorageUnavailableException) {
        working = false;
      }
      tell(() -> answer.completeExceptionally(thrown));
    }
  }

  // When the storage was closed in the middle of a long unit, nobody else is left to tell it.
  private void tell(Runnable answer) {
    try {
      tellers.execute(answer);
    } catch (RejectedExecutionException e) {
      answer.run();
    }
  }

  /** Whether the last unit could be written, as far as the engine is concerned; when not, somebody looks again. */
  boolean isWorking() {
    boolean open = !workers.isShutdown();
    if (open && !working && probing.compareAndSet(false, true)) {
      probe();
    }
    return open && working;
  }

  // Nobody may send work while this says no.
  private void probe() {
    try {
      workers.execute(this::look);
    } catch (RejectedExecutionException e) {
      // there is work enough to find out
      probing.set(false);
    }
  }

  private void look() {
    try {
      working = attempts.run(transactions::isWritable);
    } catch (RuntimeException stillNot) {
      working = false;
    } finally {
      probing.set(false);
    }
  }
}
