package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Work;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One unit of work in a simulated engine: what it does, what came of it, and who waits for it. Not thread-safe. */
public final class SubmittedUnit<T> {
  private final Work<T> work;
  private final int failsAfter;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable CompletableFuture<T> outcome;

  SubmittedUnit(Work<T> work, int failsAfter) {
    this.work = work;
    this.failsAfter = failsAfter;
  }

  CompletableFuture<T> answer() {
    return answer;
  }

  /** Runs as a whole or not at all on this state; nobody is told yet. */
  public void run(InMemoryStorage state, UnaryOperator<Repositories> dress) {
    outcome =
        state.unitOfWork().submit(repositories -> work(dress.apply(repositories))).toCompletableFuture();
  }

  /** Does the work on these repositories, with the engine's failure where it was planned. */
  public T work(Repositories repositories) {
    return work.run(failsAfter == 0 ? repositories : new FailingRepositories(repositories, failsAfter));
  }

  /** Keeps what was answered or thrown, to be told later. */
  public void keep(CompletableFuture<T> came) {
    outcome = came;
  }

  /** Whether the work itself failed. */
  public boolean failed() {
    return outcome != null && outcome.isCompletedExceptionally();
  }

  /** Tells what came of it; telling it again changes nothing. */
  public void tell() {
    if (outcome != null) {
      outcome.whenComplete((value, failure) -> tell(value, failure));
    }
  }

  private void tell(T value, @Nullable Throwable failure) {
    if (failure == null) {
      answer.complete(value);
    } else {
      answer.completeExceptionally(failure);
    }
  }

  /** Fails whatever came of it, unless it was told already. */
  public void fail(Throwable failure) {
    answer.completeExceptionally(failure);
  }
}
