package io.comptoir.crm.application;

import io.comptoir.crm.domain.capture.CaptureForm;
import io.comptoir.crm.domain.capture.CaptureForm.Clocks;
import io.comptoir.crm.domain.capture.CaptureForm.Parts;
import io.comptoir.crm.domain.operation.OperationId;
import io.comptoir.crm.domain.store.Origin;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One capture as it happened, before clocks and networks touched it.
 *
 * @param id the capture
 * @param follows the capture whose prompt it answers, or null
 * @param at when it really happened
 * @param clock what the till's clock told of it
 * @param parts what was typed
 */
record Told(OperationId id, @Nullable OperationId follows, Instant at, TillClock clock, Parts parts) {
  /**
   * A till with its clock.
   *
   * @param origin the till
   * @param error how far its clock is off, at typing and at sending alike
   * @param tellsOccurred whether it says when it happened
   * @param tellsSent whether it says when it sent
   */
  record TillClock(Origin origin, Duration error, boolean tellsOccurred, boolean tellsSent) {
    /** Whether the house can work out when something happened here, however late it hears of it. */
    boolean isDatable() {
      return tellsOccurred && (tellsSent || error.isZero());
    }
  }

  /** What the till sends at an attempt that arrives at this moment: the sending time is stamped anew. */
  CaptureForm attempt(Instant received) {
    String occurred = clock.tellsOccurred() ? at.plus(clock.error()).toString() : null;
    String sent = clock.tellsSent() ? received.plus(clock.error()).toString() : null;
    return new CaptureForm(id, follows, new Clocks(occurred, sent), clock.origin(), parts);
  }

  /** Whether it says something that permission looks at. */
  boolean decides() {
    return !parts.consents().isEmpty();
  }
}
