package io.comptoir.crm.application.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Cuts work into slices for some threads, and takes what each slice came to in the order of the slices. */
final class SearchThreads implements AutoCloseable {
  private static final int SLICES = 400;

  private final ExecutorService threads;
  private final SearchProgress progress;

  SearchThreads(int threads, SearchProgress progress) {
    this.threads = Executors.newFixedThreadPool(threads, SearchThreads::thread);
    this.progress = progress;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "duplicates");
    thread.setDaemon(true);
    return thread;
  }

  /** The share of a search's progress that a piece of work stands for. */
  record Stretch(double from, double to) {
    double at(int done, int of) {
      return from + (to - from) * done / of;
    }
  }

  /** Does the work on a slice, from one number to before another. */
  interface Work<T> {
    T on(int from, int to);
  }

  <T> void run(int size, Stretch stretch, Work<T> work, Consumer<T> taker) {
    int step = Math.max(1, (size + SLICES - 1) / SLICES);
    List<Future<T>> slices = new ArrayList<>();
    for (int from = 0; from < size; from += step) {
      int first = from;
      slices.add(threads.submit(() -> work.on(first, Math.min(size, first + step))));
    }
    for (int slice = 0; slice < slices.size(); slice++) {
      taker.accept(result(slices.get(slice)));
      progress.reached(stretch.at(slice + 1, slices.size()));
    }
  }

  private static <T> T result(Future<T> slice) {
    try {
      return slice.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search for duplicates was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The search for duplicates failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
