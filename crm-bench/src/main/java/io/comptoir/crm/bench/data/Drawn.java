package io.comptoir.crm.bench.data;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Ids and salts that follow from a seed: UUIDs of version 7, in order as a server draws them. Not thread-safe. */
final class Drawn {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int SALT_BYTES = 16;
  private static final int COUNTER_BITS = 12;

  private final SplittableRandom random;
  private final long millis;
  private long drawn;

  Drawn(long seed, Instant start) {
    this.random = new SplittableRandom(seed);
    this.millis = start.toEpochMilli();
  }

  // As many ids in a millisecond as its counter numbers; then the next one.
  UUID id() {
    long high = millis + (drawn >>> COUNTER_BITS) << 16 | VERSION | drawn & (1L << COUNTER_BITS) - 1;
    drawn++;
    return new UUID(high, VARIANT | random.nextLong() >>> 2);
  }

  byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
