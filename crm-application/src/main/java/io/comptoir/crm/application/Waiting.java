package io.comptoir.crm.application;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits for work whose caller has nothing else to do. */
final class Waiting {
  private Waiting() {}

  /** What the stage completes with; its failure is thrown as it is. */
  static <T> T on(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
