package io.comptoir.crm.server.parity;

import java.util.List;
import java.util.Random;

/** What happens by chance; the same seed brings the same. Not thread-safe. */
final class Chance {
  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  int below(int end) {
    return random.nextInt(end);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T of(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** One of them, which is gone from the list then. */
  <T> T taken(List<T> things) {
    return things.remove(random.nextInt(things.size()));
  }
}
