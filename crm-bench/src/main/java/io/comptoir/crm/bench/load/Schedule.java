package io.comptoir.crm.bench.load;

/**
 * When each request is due.
 *
 * @param intervalNanos the time between two, or 0 when each is due as soon as a connection is free
 */
record Schedule(double intervalNanos) {
  private static final double NANOS = 1e9;

  /** As fast as answers come. */
  static final Schedule CLOSED = new Schedule(0);

  static Schedule at(double perSecond) {
    return new Schedule(NANOS / perSecond);
  }

  boolean isClosed() {
    return intervalNanos == 0;
  }

  /** When the request with this number is due, counted from the start. */
  long dueNanos(long number) {
    return Math.round(number * intervalNanos);
  }

  /** Whether the request with this number may be sent so long after the start. */
  boolean isDue(long number, long nanosSinceStart) {
    return dueNanos(number) <= nanosSinceStart;
  }

  /** From when the latency of a request counts: when it was due, however late it was sent. */
  long countsFrom(long number, long startNanos, long sentNanos) {
    return isClosed() ? sentNanos : startNanos + dueNanos(number);
  }
}
