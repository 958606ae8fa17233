package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.domain.store.AdvisorCode;
import io.comptoir.crm.domain.store.Origin;
import io.comptoir.crm.domain.store.TillCode;
import io.comptoir.crm.testkit.fixture.Stores;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Everything there is in one run, and the only thing that knows all of it. */
final class World {
  private static final List<Integer> PAGES = List.of(3, 50);

  private final VirtualTime time = new VirtualTime();
  private final Trace trace = new Trace(time);
  private final FaultPlan faults;
  private final Books books;
  private final Network network;
  private final ShopServer server;
  private final Watch watch;
  private final List<Till> tills;
  private final List<Follower> followers;

  World(Chance chance, int tills, Engine engine, InMemoryStorage disk) {
    faults = new FaultPlan(chance.apart());
    books = new Books(chance.apart());
    network = new Network(time, faults, trace, chance.apart());
    GroupCommitStorage storage = engine.start(time, faults, disk);
    watch = new Watch(storage, books, trace);
    server = new ShopServer(this, chance.apart(), new SkewedClock(time, Duration.ZERO), storage);
    Chance clocks = chance.apart();
    this.tills = IntStream.rangeClosed(1, tills).mapToObj(number -> till(number, clocks.apart())).toList();
    followers = PAGES.stream().map(size -> new Follower(this, size)).toList();
  }

  private Till till(int number, Chance chance) {
    Origin origin = new Origin(Stores.PARIS, new TillCode("T" + number), new AdvisorCode("A42"));
    return new Till(this, chance, origin, new SkewedClock(time, chance.of(Day.CLOCK_ERRORS)));
  }

  VirtualTime time() {
    return time;
  }

  Trace trace() {
    return trace;
  }

  FaultPlan faults() {
    return faults;
  }

  Books books() {
    return books;
  }

  Network network() {
    return network;
  }

  ShopServer server() {
    return server;
  }

  Watch watch() {
    return watch;
  }

  List<Till> tills() {
    return tills;
  }

  List<Follower> followers() {
    return followers;
  }
}
