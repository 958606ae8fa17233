package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.port.out.RandomBytes;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What is left to chance, all of it from one seed. Each part of the world draws from a chance of its own. */
final class Chance implements RandomBytes {
  private static final int PERCENT = 100;

  private final SplittableRandom random;

  Chance(long seed) {
    this(new SplittableRandom(seed));
  }

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /** A chance that what else is drawn from this one leaves alone. */
  Chance apart() {
    return new Chance(random.split());
  }

  boolean percent(int likely) {
    return random.nextInt(PERCENT) < likely;
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  @Override
  public byte[] next(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
