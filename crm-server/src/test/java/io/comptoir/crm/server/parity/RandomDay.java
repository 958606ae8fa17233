package io.comptoir.crm.server.parity;

import java.time.Duration;
import java.time.Instant;

/** What is asked of the house in the course of a day, as one seed will have it. Not thread-safe. */
final class RandomDay {
  static final Instant MORNING = Instant.parse("2026-11-21T08:04:07.123Z");

  final Memory memory = new Memory();
  private final Chance chance;
  private final Checkouts checkouts;
  private final Desk desk;
  private final Lookups lookups;
  private Instant now = MORNING;

  RandomDay(long seed) {
    this.chance = new Chance(seed);
    People people = new People(chance);
    this.checkouts = new Checkouts(chance, people, memory);
    this.desk = new Desk(chance, people, memory);
    this.lookups = new Lookups(chance, people);
  }

  /** Lets a while go by, and answers how long. */
  Duration pass() {
    Duration passed = Duration.ofMillis(chance.below(120_000));
    now = now.plus(passed);
    return passed;
  }

  Call next() {
    return switch (chance.below(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> checkouts.next(now);
      case 9, 10, 11 -> lookups.next();
      case 12 -> chance.of(Mistakes.CALLS);
      default -> desk.next(now);
    };
  }
}
