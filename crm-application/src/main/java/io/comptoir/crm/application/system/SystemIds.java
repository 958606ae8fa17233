package io.comptoir.crm.application.system;

import io.comptoir.crm.application.port.out.Clock;
import io.comptoir.crm.application.port.out.IdGenerator;
import io.comptoir.crm.application.port.out.RandomBytes;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562, section 5.7): milliseconds, then a counter in the 12 bits of rand_a that starts anew each
 * millisecond (section 6.2, method 1), then random bits. Thread-safe; each is larger than the one before, also when the
 * clock steps back.
 */
public final class SystemIds implements IdGenerator {
  private static final int COUNTER_END = 0x1000;

  private final Clock clock;
  private final RandomBytes random;
  private long millis;
  private int counter;

  /** Ids by this clock and these random bytes. */
  public SystemIds(Clock clock, RandomBytes random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public UUID next() {
    long tail = ByteBuffer.wrap(random.next(Long.BYTES)).getLong();
    long head = head();
    return new UUID(head, (tail & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
  }

  private synchronized long head() {
    long now = clock.now().toEpochMilli();
    if (now > millis) {
      millis = now;
      counter = 0;
    } else if (++counter == COUNTER_END) {
      millis++;
      counter = 0;
    }
    return millis << 16 | 0x7000 | counter;
  }
}
