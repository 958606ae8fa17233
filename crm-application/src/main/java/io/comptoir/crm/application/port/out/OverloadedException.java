package io.comptoir.crm.application.port.out;

import java.time.Duration;

/** Says that too much work is waiting: nothing was done, and it may be sent again after a while. */
public final class OverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /** Says that the work may be sent again after {@code retryAfter}. */
  public OverloadedException(Duration retryAfter) {
    super("Too much work is waiting");
    this.retryAfter = retryAfter;
  }

  /** After how long to try again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
