package io.comptoir.crm.adapter.rest.capture;

import java.time.Duration;

/**
 * How long a till waits at most.
 *
 * @param answer the time within which a capture is answered
 * @param batch the time after which no more items of a batch are begun
 */
public record CaptureSettings(Duration answer, Duration batch) {
  /** A capture is answered within two seconds; a till gives up after three. */
  public static final CaptureSettings DEFAULT = new CaptureSettings(Duration.ofMillis(1_900), Duration.ofSeconds(20));
}
