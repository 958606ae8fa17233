package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.adapter.persistence.sqlite.Lanes.Arrival;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Takes units of work from two bounded lanes and has those that wait together written together. */
final class WriterThread implements AutoCloseable {
  private static final long LONGEST_FAREWELL_SECONDS = 10;

  // Longer than a busy till pauses between two calls.
  private static final Duration QUIET = Duration.ofMillis(100);

  private final Writer writer;
  private final Duration retryAfter;
  private final Lanes lanes;
  private final ExecutorService tellers;
  private final Thread thread;

  private WriterThread(Writer writer, SqliteSettings settings) {
    this.writer = writer;
    this.retryAfter = settings.retryAfter();
    this.lanes = new Lanes(settings.waitingUnits());
    this.tellers = Tellers.start();
    this.thread = new Thread(this::work, "comptoir-writer");
    this.thread.setDaemon(true);
  }

  static WriterThread start(Writer writer, SqliteSettings settings) {
    WriterThread started = new WriterThread(writer, settings);
    started.thread.start();
    return started;
  }

  /** For work that somebody stands waiting for. */
  UnitOfWork first() {
    return into(lanes::first);
  }

  /** For work that lets the other go first. */
  UnitOfWork behind() {
    return into(lanes::behind);
  }

  private UnitOfWork into(Function<Submitted<?>, Arrival> lane) {
    return new UnitOfWork() {
      @Override
      public <T> CompletionStage<T> submit(Work<T> work) {
        Submitted<T> unit = new Submitted<>(work, tellers);
        return switch (lane.apply(unit)) {
          case WAITING -> unit.answer();
          case FULL -> CompletableFuture.failedFuture(new OverloadedException(retryAfter));
          case CLOSED -> CompletableFuture.failedFuture(new IllegalStateException("The storage is closed"));
        };
      }
    };
  }

  boolean isAlive() {
    return !lanes.isClosed() && thread.isAlive();
  }

  private void work() {
    List<Submitted<?>> group = new ArrayList<>(Lanes.MOST_IN_A_GROUP);
    while (lanes.gather(group)) {
      writer.run(group);
      group.clear();
      writer.tidy(() -> lanes.isQuietFor(QUIET));
    }
    writer.close();
  }

  /** Writes what was accepted, tells its answers, and ends. */
  @Override
  public void close() {
    lanes.close();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(LONGEST_FAREWELL_SECONDS));
      tellers.shutdown();
      tellers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
