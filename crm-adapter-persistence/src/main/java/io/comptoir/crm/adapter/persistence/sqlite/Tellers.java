package io.comptoir.crm.adapter.persistence.sqlite;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which answers are told: what callers hang on an answer runs there and not on the writer's thread. */
final class Tellers {
  // On one busy processor, fewer leave the writer more turns than it has units, and groups that share a sync get smaller:
  // with one thread 334 captures a second, with four 390.
  private static final int FEWEST = 4;

  private Tellers() {}

  static ExecutorService start() {
    AtomicInteger count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        Math.max(FEWEST, Runtime.getRuntime().availableProcessors()), task -> daemon(task, count.incrementAndGet()));
  }

  private static Thread daemon(Runnable task, int number) {
    Thread thread = new Thread(task, "comptoir-answers-" + number);
    thread.setDaemon(true);
    return thread;
  }
}
