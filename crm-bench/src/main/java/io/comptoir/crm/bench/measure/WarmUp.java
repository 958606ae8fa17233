package io.comptoir.crm.bench.measure;

import io.comptoir.crm.bench.load.Answered;
import java.time.Duration;
import java.util.function.Function;

/** Loads something until it gets no faster: Java compiles what is asked for often. */
final class WarmUp {
  private static final int CALM_TURNS = 3;
  private static final int MOST_TURNS = 20;
  private static final double FASTER = 1.02;

  private WarmUp() {}

  static void untilNoFaster(Function<Duration, Answered> load, Duration turnTime) {
    double best = load.apply(turnTime).rate();
    for (int calm = 0, turn = 1; calm < CALM_TURNS && turn < MOST_TURNS; turn++) {
      double rate = load.apply(turnTime).rate();
      calm = rate < best * FASTER ? calm + 1 : 0;
      best = Math.max(best, rate);
    }
  }
}
