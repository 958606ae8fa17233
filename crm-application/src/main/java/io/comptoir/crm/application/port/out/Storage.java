package io.comptoir.crm.application.port.out;

import java.util.function.Function;

/**
 * An engine that keeps the house's facts: one component that hands out everything an engine has. Thread-safe.
 *
 * <p>Plugging an engine is giving one of these to the facade.
 */
public interface Storage extends AutoCloseable {
  /** What makes work durable. */
  UnitOfWork unitOfWork();

  /**
   * The same for work that nobody stands waiting for, such as an import's: it keeps every promise of {@link #unitOfWork()},
   * only that work submitted there goes before what waits here, and waits for little of it at a time. Its queue is
   * bounded for itself. An engine in which nothing waits for anything may answer with that one.
   */
  default UnitOfWork backgroundWork() {
    return unitOfWork();
  }

  /**
   * Answers a question from one consistent state that holds every unit of work completed before the call; only the feed may
   * be a moment behind ({@link ChangeFeed}). The repositories only read: a write fails with
   * {@link UnsupportedOperationException}. A read never waits for a writer. When a connection to the engine is lost, the
   * question may be asked again.
   */
  <T> T read(Function<Repositories, T> question);

  /** Whether the engine can write now; when it cannot, reads may still be answered. */
  boolean isWritable();

  /**
   * 32 random bytes that belong to this storage for ever, kept beside and not inside what a reader of its tables sees. With
   * them contents are recognised again and tokens are signed.
   */
  byte[] secret();

  /** Finishes the work that was accepted and lets go of the engine; afterwards nothing may be asked of it. */
  @Override
  void close();
}
