package io.comptoir.crm.adapter.persistence.jdbi;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that grow from change to change, also after a restart: which of two customers was changed last. They follow the
 * clock, so that two processes agree well enough on what is only an order of presentation.
 */
final class Recency {
  private static final AtomicLong LAST = new AtomicLong();
  private static final long STEPS_PER_MILLI = 1000;

  private Recency() {}

  static long next() {
    long now = System.currentTimeMillis() * STEPS_PER_MILLI;
    return LAST.updateAndGet(last -> Math.max(last + 1, now));
  }
}
