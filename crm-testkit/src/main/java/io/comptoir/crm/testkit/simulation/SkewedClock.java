package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.port.out.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that is off, and may be set anew. */
final class SkewedClock implements Clock {
  private final VirtualTime time;
  private Duration error;

  SkewedClock(VirtualTime time, Duration error) {
    this.time = time;
    this.error = error;
  }

  void set(Duration off) {
    error = off;
  }

  @Override
  public Instant now() {
    return time.now().plus(error);
  }
}
