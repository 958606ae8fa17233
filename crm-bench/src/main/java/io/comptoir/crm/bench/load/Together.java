package io.comptoir.crm.bench.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs several loads at the same time, each in a thread of its own, and adds up what came of them. */
public final class Together {
  private Together() {}

  public static Answered run(List<Supplier<Answered>> loads) {
    ExecutorService threads = Executors.newFixedThreadPool(loads.size());
    try {
      List<CompletableFuture<Answered>> all =
          loads.stream().map(load -> CompletableFuture.supplyAsync(load, threads)).toList();
      return all.stream().map(CompletableFuture::join).reduce(Answered::plus).orElseThrow();
    } finally {
      threads.shutdown();
    }
  }
}
