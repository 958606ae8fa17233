package io.comptoir.crm.testkit.simulation;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Plans one day in a world and lets it happen: a few rushes at the tills, and what goes wrong beside them. */
final class Day {
  static final List<Duration> CLOCK_ERRORS =
      List.of(
          Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(-100), Duration.ofSeconds(100),
          Duration.ofMinutes(-7), Duration.ofHours(5), Duration.ofHours(-30), Duration.ofDays(40));
  private static final List<Duration> SERVER_CLOCK_ERRORS =
      List.of(Duration.ZERO, Duration.ofMinutes(3), Duration.ofMinutes(-3), Duration.ofHours(-1), Duration.ofDays(2));
  private static final Duration LATEST_ERROR = Duration.ofDays(3650);
  private static final long MINUTE = 60_000;
  private static final long MINUTES = 120;
  private static final long RUSH_MILLIS = 60;
  private static final int RUSHES = 3;
  private static final int MOST_EVENTS_PER_OPERATION = 5_000;

  private final World world;
  private final Chance chance;
  private final Scenario scenario;
  private final Scenes scenes;
  private boolean over;

  Day(World world, Chance chance, Scenario scenario) {
    this.world = world;
    this.chance = chance;
    this.scenario = scenario;
    this.scenes = new Scenes(chance.apart(), world.books(), scenario.shoppers());
  }

  void happen() {
    world.server().start();
    planCheckouts();
    for (long minute = 0; minute < MINUTES; minute++) {
      world.time().after(minute * MINUTE, this::minute);
    }
    world.time().after(MINUTES * MINUTE, this::evening);
    letHappen();
    if (world.trace().broken().isEmpty()) {
      check();
    }
  }

  private void planCheckouts() {
    List<Long> rushes = LongStream.range(0, RUSHES).mapToObj(i -> chance.between(0, (MINUTES - 1) * MINUTE)).toList();
    for (int i = 0; i < scenario.operations(); i++) {
      Till till = chance.of(world.tills());
      long at = chance.of(rushes) + chance.between(0, RUSH_MILLIS);
      world.time().after(at, () -> till.checkOut(scenes.next(till.origin().till().value())));
    }
  }

  private void minute() {
    if (world.faults().happens(Fault.RESTART)) {
      world.server().restart(chance.between(1, 2 * MINUTE));
    }
    if (world.faults().happens(Fault.SERVER_CLOCK_JUMPS)) {
      world.server().setClock(chance.of(SERVER_CLOCK_ERRORS));
    }
    world.tills().forEach(this::disturb);
    world.followers().stream().filter(follower -> chance.oneIn(4)).forEach(Follower::ask);
  }

  private void disturb(Till till) {
    if (world.faults().happens(Fault.TILL_CLOCK_JUMPS)) {
      till.setClock(chance.of(CLOCK_ERRORS));
    }
    if (world.faults().happens(Fault.OFFLINE)) {
      till.goOffline();
      world.time().after(chance.between(1, 30 * MINUTE), till::goOnline);
    }
  }

  // Nothing goes wrong any more: whatever waits must now be answered.
  private void evening() {
    world.faults().end();
    world.tills().forEach(Till::goOnline);
    over = true;
  }

  private void letHappen() {
    long left = (long) MOST_EVENTS_PER_OPERATION * (scenario.operations() + MINUTES);
    while (isGoingOn() && left-- > 0) {
      world.time().step();
    }
    boolean answered = world.tills().stream().noneMatch(Till::isWaiting) || world.trace().broken().isPresent();
    world.trace().require(answered, Invariant.ALL_ANSWERED, "a till still waits for an answer");
  }

  private boolean isGoingOn() {
    return world.trace().broken().isEmpty()
        && !(over && world.server().comptoir().isPresent() && world.tills().stream().noneMatch(Till::isWaiting));
  }

  // All clocks of the server's past lie before the moment it is asked at.
  private void check() {
    for (Follower follower : world.followers()) {
      while (follower.ask() > 0) {
        world.trace().broken();
      }
    }
    world.server().setClock(LATEST_ERROR);
    world.server().comptoir().ifPresent(
        comptoir -> new Invariants(world, comptoir, world.time().now().plus(LATEST_ERROR)).check());
  }
}
