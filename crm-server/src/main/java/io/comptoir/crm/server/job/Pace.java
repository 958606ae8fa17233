package io.comptoir.crm.server.job;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Leaves the machine to the tills: after each step it rests three times as long as the step took. */
public final class Pace {
  private static final int RESTS = 3;
  private static final long LONGEST_REST_NANOS = Duration.ofMillis(500).toNanos();

  private long since = System.nanoTime();

  /** Rests, after a step. */
  public void rest() {
    long worked = System.nanoTime() - since;
    LockSupport.parkNanos(Math.min(RESTS * worked, LONGEST_REST_NANOS));
    since = System.nanoTime();
  }
}
