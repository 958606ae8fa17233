package io.comptoir.crm.application.port.out;

import java.time.Instant;

/** Tells the time. Thread-safe. */
@FunctionalInterface
public interface Clock {
  /** The current moment by the server's clock, in milliseconds' precision: what is stored is what was told. */
  Instant now();
}
