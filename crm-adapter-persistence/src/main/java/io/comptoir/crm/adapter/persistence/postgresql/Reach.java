package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database can be reached, as one who asks it all the time can tell. While it cannot, everybody else is refused
 * at once: each would wait for a connection as long as it may, and hold up those behind it. Thread-safe.
 */
final class Reach {
  private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

  // One connection may be lost for its own sake; what matters is whether the next one can be opened.
  private static final int TOO_OFTEN = 2;

  private final long longestSilenceNanos;
  private volatile boolean reached = true;
  private volatile long answeredAt = System.nanoTime();
  private int missed;

  /** Slow is not gone: after so long, nobody should send more here; whoever calls may still get an answer. */
  Reach(Duration patience) {
    this.longestSilenceNanos = TOO_OFTEN * patience.toNanos();
  }

  /** Whether it was reached at the last try, and lately. */
  boolean isReached() {
    return reached && System.nanoTime() - answeredAt < longestSilenceNanos;
  }

  /** Refuses work while it would only wait. */
  void require() {
    if (!reached) {
      throw new StorageUnavailableException("The database cannot be reached now");
    }
  }

  synchronized void met() {
    missed = 0;
    answeredAt = System.nanoTime();
    if (!reached) {
      reached = true;
      LOG.info("The database can be reached again");
    }
  }

  /** Counts a question without an answer; answers whether it still counts as reached. */
  synchronized boolean missed(SQLException reason) {
    missed++;
    if (reached && missed >= TOO_OFTEN) {
      reached = false;
      LOG.warn("The database cannot be reached: {}", Failures.inWords(reason));
    }
    return reached;
  }
}
