package io.comptoir.crm.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final long FIRST = Long.getLong("simulation.first", 1);
  private static final long SEEDS = Long.getLong("simulation.seeds", 10_000);
  private static final int OPERATIONS = Integer.getInteger("simulation.operations", Scenario.SMALL.operations());
  private static final long ENOUGH = 1_000;
  private static final long TELL_EVERY = 2_000;

  @Test
  void runShouldBreakNoInvariantWhateverGoesWrong() {
    Simulation simulation = Simulation.of(Scenario.SMALL.withOperations(OPERATIONS));
    Map<Happening, Long> happened = new EnumMap<>(Happening.class);
    long began = System.nanoTime();

    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      simulation.run(seed).counts().forEach((what, times) -> happened.merge(what, (long) times, Long::sum));
      tell(seed, began);
    }

    // Few seeds asked for by hand need not hold everything.
    if (SEEDS >= ENOUGH) {
      assertThat(happened).containsOnlyKeys(Happening.values());
    }
  }

  private static void tell(long seed, long began) {
    long done = seed - FIRST + 1;
    if (done % TELL_EVERY == 0 || done == SEEDS) {
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf("simulation: %d of %d seeds, %.0f a second%n", done, SEEDS, done / seconds);
    }
  }

  @Test
  void runShouldBeTheSameWhenTheSeedIs() {
    for (long seed = 1; seed <= 20; seed++) {
      String hash = Simulation.of(Scenario.SMALL).run(seed).traceHash();
      assertThat(Simulation.of(Scenario.SMALL).run(seed).traceHash()).as("seed %d", seed).isEqualTo(hash);
    }
  }
}
