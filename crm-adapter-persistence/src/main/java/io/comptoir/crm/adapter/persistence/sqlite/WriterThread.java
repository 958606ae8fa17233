package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes units of work one after the other from a bounded queue and has them written. */
final class WriterThread implements UnitOfWork, AutoCloseable {
  private static final long POLL_MILLIS = 100;
  private static final long LONGEST_FAREWELL_SECONDS = 10;

  private final Writer writer;
  private final Duration retryAfter;
  private final BlockingQueue<Submitted<?>> waiting;
  private final ExecutorService tellers;
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean ended;

  private WriterThread(Writer writer, SqliteSettings settings) {
    this.writer = writer;
    this.retryAfter = settings.retryAfter();
    this.waiting = new ArrayBlockingQueue<>(settings.waitingUnits());
    this.tellers = Tellers.start();
    this.thread = new Thread(this::work, "comptoir-writer");
    this.thread.setDaemon(true);
  }

  static WriterThread start(Writer writer, SqliteSettings settings) {
    WriterThread started = new WriterThread(writer, settings);
    started.thread.start();
    return started;
  }

  @Override
  public <T> CompletionStage<T> submit(Work<T> work) {
    if (closing) {
      return CompletableFuture.failedFuture(closed());
    }
    Submitted<T> unit = new Submitted<>(work, tellers);
    if (!waiting.offer(unit)) {
      return CompletableFuture.failedFuture(new OverloadedException(retryAfter));
    }
    // It may have come in just after the thread looked for the last time.
    return ended && waiting.remove(unit) ? CompletableFuture.failedFuture(closed()) : unit.answer();
  }

  boolean isAlive() {
    return !closing && thread.isAlive();
  }

  private void work() {
    while (!closing || !waiting.isEmpty()) {
      Submitted<?> unit = next();
      if (unit != null) {
        writer.run(unit);
      }
    }
    ended = true;
    writer.close();
  }

  private @Nullable Submitted<?> next() {
    try {
      return waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // only close ends this thread: what was accepted is written
      return null;
    }
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("The storage is closed");
  }

  /** Writes what was accepted, tells its answers, and ends. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(LONGEST_FAREWELL_SECONDS));
      tellers.shutdown();
      tellers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
