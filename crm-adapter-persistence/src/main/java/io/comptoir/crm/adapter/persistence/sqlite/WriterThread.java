package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes units of work from a bounded queue and has those that wait together written together. */
final class WriterThread implements UnitOfWork, AutoCloseable {
  // Enough that the sync is shared by many, and few enough that the first of them does not wait for the last.
  private static final int MOST_IN_A_GROUP = 64;
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
    List<Submitted<?>> group = new ArrayList<>(MOST_IN_A_GROUP);
    while (!closing || !waiting.isEmpty()) {
      gather(group);
      if (!group.isEmpty()) {
        writer.run(group);
        group.clear();
      }
    }
    ended = true;
    writer.close();
  }

  // Whoever is there goes together, and nobody is waited for: a lonely client pays nothing for the others that may come.
  private void gather(List<Submitted<?>> group) {
    try {
      Submitted<?> first = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        group.add(first);
        waiting.drainTo(group, MOST_IN_A_GROUP - 1);
      }
    } catch (InterruptedException e) {
      // only close ends this thread: what was accepted is written
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
