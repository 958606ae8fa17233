package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Work;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A unit of work on its way. Its answer is told on another thread than the writer's, which must not wait for anybody. */
final class Submitted<T> {
  private final Work<T> work;
  private final Executor teller;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable refusal;

  Submitted(Work<T> work, Executor teller) {
    this.work = work;
    this.teller = teller;
  }

  /** Does the work; its result is told when it is durable. */
  void run(Repositories repositories) {
    result = work.run(repositories);
  }

  /** Notes that the work itself failed: told when what it may have read of its neighbours is durable. */
  void refuse(Throwable reason) {
    refusal = reason;
  }

  /** Tells what came of the work, now that the group it ran in is durable. */
  void tell() {
    if (refusal != null) {
      fail(refusal);
    } else {
      T told = result;
      teller.execute(() -> answer.complete(told));
    }
  }

  void fail(Throwable reason) {
    teller.execute(() -> answer.completeExceptionally(reason));
  }

  CompletionStage<T> answer() {
    return answer;
  }
}
