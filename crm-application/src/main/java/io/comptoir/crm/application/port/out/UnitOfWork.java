package io.comptoir.crm.application.port.out;

import java.util.concurrent.CompletionStage;

/**
 * Makes work durable as a whole or not at all. Thread-safe.
 *
 * <p>Units are isolated from each other as if they ran one after the other.
 */
public interface UnitOfWork {
  /**
   * Runs the work and completes only when what it wrote is durable. When the work throws, nothing of it is stored and the
   * stage fails with that exception, unwrapped. It fails with {@link OverloadedException} when too much is waiting:
   * nothing was done; and with {@link OutcomeUnknownException} when the commit itself failed: it may be stored or not,
   * and the same operation sent again converges.
   *
   * <p>What hangs on the stage may take its time: it runs on a thread that no other unit waits for.
   */
  <T> CompletionStage<T> submit(Work<T> work);
}
