package io.comptoir.crm.testkit.simulation;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.builtin.BuiltInNormalizer;
import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.policy.HousePolicy;
import io.comptoir.crm.application.port.in.HouseUseCase.Wording;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.domain.locale.LanguageTag;
import io.comptoir.crm.testkit.fixture.FixedClock;
import io.comptoir.crm.testkit.fixture.SeededBytes;
import io.comptoir.crm.testkit.fixture.SequentialIds;
import io.comptoir.crm.testkit.fixture.Stores;

/**
 * Days at a shop, drawn from seeds, on the real use cases over a simulated engine. One thread, no clock of this machine
 * and no randomness but the seed's: the same seed gives the same day, to the last id.
 *
 * <pre>{@code
 * Run run = Simulation.of(Scenario.SMALL).run(42);
 * }</pre>
 */
public final class Simulation {
  static final Normalizer NORMALIZER = new BuiltInNormalizer();
  static final HousePolicy POLICY = HousePolicy.shipped();

  private final Scenario scenario;
  private final Engine engine;
  private final InMemoryStorage house = house();

  private Simulation(Scenario scenario, Engine engine) {
    this.scenario = scenario;
    this.engine = engine;
  }

  /** Days of this size on an engine without a fault of its own. */
  public static Simulation of(Scenario scenario) {
    return new Simulation(scenario, GroupCommitStorage::new);
  }

  /** The same days on another engine. */
  public Simulation on(Engine other) {
    return new Simulation(scenario, other);
  }

  /**
   * Runs the day of one seed.
   *
   * @throws BrokenInvariantException when an invariant does not hold
   */
  public Run run(long seed) {
    Chance chance = new Chance(seed);
    World world = new World(chance.apart(), scenario.tills(), engine, house.fork());
    new Day(world, chance.apart(), scenario).happen();
    Trace trace = world.trace();
    trace.broken().ifPresent(broken -> {
      String story = broken.how() + "\nfaults: " + world.faults() + "\n  " + trace.end();
      throw new BrokenInvariantException(seed, broken.invariant(), story);
    });
    return new Run(seed, trace.hash(), trace.counts());
  }

  // The house before the day: one store and the wording it shows.
  private static InMemoryStorage house() {
    InMemoryStorage storage = new InMemoryStorage(new SeededBytes(1));
    Comptoir comptoir =
        Comptoir.over(storage)
            .clock(FixedClock.atStart())
            .ids(new SequentialIds())
            .random(new SeededBytes(2))
            .open();
    comptoir.house().putStore(Stores.paris(), null).toCompletableFuture().join();
    Wording wording = new Wording("till-opt-in", "1", new LanguageTag("fr"), null, "J'accepte de recevoir des nouvelles.");
    comptoir.house().putNotice(wording).toCompletableFuture().join();
    return storage;
  }
}
