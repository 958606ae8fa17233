package io.comptoir.crm.adapter.persistence.sqlite;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which answers are told: what callers hang on an answer runs there and not on the writer's thread. */
final class Tellers {
  private Tellers() {}

  static ExecutorService start() {
    AtomicInteger count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(), task -> daemon(task, count.incrementAndGet()));
  }

  private static Thread daemon(Runnable task, int number) {
    Thread thread = new Thread(task, "comptoir-answers-" + number);
    thread.setDaemon(true);
    return thread;
  }
}
