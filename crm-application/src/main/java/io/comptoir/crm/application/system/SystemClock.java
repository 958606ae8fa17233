package io.comptoir.crm.application.system;

import io.comptoir.crm.application.port.out.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clock. Thread-safe. */
public final class SystemClock implements Clock {
  @Override
  public Instant now() {
    return java.time.Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
