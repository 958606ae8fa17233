package io.comptoir.crm.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Lets workers do the same piece of work over and over in this process, each on a thread of its own. */
public final class WorkLoad {
  private static final int DONE = 1;

  private WorkLoad() {}

  /** One piece of work. */
  @FunctionalInterface
  public interface Work {
    void once() throws Exception;
  }

  /** Runs them for a while; a piece that fails ends everything. */
  public static Answered closed(List<Work> workers, Duration time) {
    return Together.run(
        workers.stream().<Supplier<Answered>>map(worker -> () -> repeat(worker, time.toNanos())).toList());
  }

  private static Answered repeat(Work work, long nanos) {
    Tally tally = new Tally(DONE);
    long start = System.nanoTime();
    long now = start;
    while (now - start < nanos) {
      long began = now;
      run(work);
      now = System.nanoTime();
      tally.answered(DONE, now - began);
    }
    return tally.over(now - start);
  }

  private static void run(Work work) {
    try {
      work.once();
    } catch (Exception e) {
      throw new IllegalStateException("A piece of work failed", e);
    }
  }
}
