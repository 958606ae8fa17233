package io.comptoir.crm.adapter.persistence.postgresql;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that do not keep a program alive. */
final class Threads {
  private static final long IDLE_SECONDS = 60;

  private Threads() {}

  /** So many threads, before which so many tasks may wait; further ones are refused. */
  static ExecutorService bounded(String name, int threads, int waiting) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), named(name));
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Lets no further task come, and waits a while for those that did. */
  static void finish(Duration longest, ExecutorService... executors) {
    long until = System.nanoTime() + longest.toNanos();
    List.of(executors).forEach(ExecutorService::shutdown);
    try {
      for (ExecutorService executor : executors) {
        executor.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
