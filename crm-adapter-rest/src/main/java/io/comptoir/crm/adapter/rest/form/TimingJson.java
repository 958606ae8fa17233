package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.domain.capture.Timing;

/** How long a checkout took, in JSON. */
public final class TimingJson {
  private static final long LONGEST_QUEUE = 10_000;

  private TimingJson() {}

  /** The timing among these members. */
  public static Timing read(Members timing) {
    Long queue = timing.whole("queue_length", 0, LONGEST_QUEUE);
    Timing read =
        new Timing(
            timing.whole("identify_millis", 0, Timing.MAX_MILLIS),
            timing.whole("capture_millis", 0, Timing.MAX_MILLIS),
            timing.whole("checkout_millis", 0, Timing.MAX_MILLIS),
            queue == null ? null : queue.intValue());
    timing.done();
    return read;
  }
}
