package io.comptoir.crm.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** That the simulation sees what it is for: known faults, planted in its engine, each found within a few seeds. */
class PlantedFaultsTest {
  private static final long MOST_SEEDS = 100;

  private static void assertFound(Invariant broken, Engine planted) {
    assertFound(broken, EnumSet.of(broken), planted);
  }

  // Some faults show in more than one way, and the one looked for need not show first.
  private static void assertFound(Invariant broken, Set<Invariant> possible, Engine planted) {
    Simulation simulation = Simulation.of(Scenario.SMALL).on(planted);
    BrokenInvariantException found =
        LongStream.rangeClosed(1, MOST_SEEDS)
            .mapToObj(seed -> red(simulation, seed))
            .flatMap(Optional::stream)
            .peek(red -> assertThat(possible).as(red.getMessage()).contains(red.invariant()))
            .filter(red -> red.invariant() == broken)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No seed up to " + MOST_SEEDS + " breaks " + broken));

    assertThat(found).hasMessageStartingWith("seed " + found.seed() + " breaks " + broken + ": ");
    assertThatCode(() -> Simulation.of(Scenario.SMALL).run(found.seed())).doesNotThrowAnyException();
    System.out.println("simulation: " + broken + " is broken first by seed " + found.seed());
  }

  private static Optional<BrokenInvariantException> red(Simulation simulation, long seed) {
    try {
      simulation.run(seed);
      return Optional.empty();
    } catch (BrokenInvariantException broken) {
      return Optional.of(broken);
    }
  }

  @Test
  void runShouldLoseSomethingWhenTheEngineAnswersBeforeItsCommit() {
    assertFound(Invariant.NOTHING_LOST, PlantedEngines.AnswersBeforeCommit::new);
  }

  @Test
  void runShouldFindWhatNobodyWasToldOfWhenAFailedUnitLeavesHalfOfItself() {
    assertFound(
        Invariant.ONE_EFFECT,
        EnumSet.of(Invariant.ONE_EFFECT, Invariant.NO_SURPRISE),
        PlantedEngines.KeepsHalfOfAFailedUnit::new);
  }

  @Test
  void runShouldLoseSomethingWhenAFailedUnitTakesItsNeighboursAlong() {
    assertFound(Invariant.NOTHING_LOST, PlantedEngines.UndoesTheNeighbours::new);
  }

  @Test
  void runShouldLoseSomethingWhenAnAnswerComesFromThePageCache() {
    assertFound(Invariant.NOTHING_LOST, PlantedEngines.TrustsThePageCache::new);
  }

  @Test
  void runShouldSeeTwoEffectsWhenTheIdempotencyRowIsSkipped() {
    assertFound(Invariant.ONE_EFFECT, PlantedPorts.SkipsTheIdempotencyRow::new);
  }

  @Test
  void runShouldSeeTwoEffectsWhenOperationsAreForgottenOnRestart() {
    assertFound(Invariant.ONE_EFFECT, PlantedPorts.ForgetsOperationsOnRestart::new);
  }

  @Test
  void runShouldSeeAnotherAnswerWhenAReplayForgetsTheWarnings() {
    assertFound(Invariant.SAME_ANSWER, PlantedPorts.ForgetsWarnings::new);
  }

  @Test
  void runShouldSeeAWithdrawalOvertakenWhenConsentCountsByArrival() {
    assertFound(Invariant.CONSENT_ORDER, PlantedPorts.OrdersConsentByArrival::new);
  }

  @Test
  void runShouldSeeAGapWhenAFailedCommitUsesUpNumbersOfTheFeed() {
    assertFound(Invariant.FEED_WHOLE, PlantedPorts.LeavesGapsInTheFeed::new);
  }

  @Test
  void runShouldSeeTwoEffectsWhenAReceiptIsFiledTwice() {
    assertFound(Invariant.ONE_EFFECT, PlantedPorts.FilesReceiptsTwice::new);
  }

  @Test
  void runShouldSeeTwoCustomersWhenNobodyIsRecognised() {
    assertFound(Invariant.ONE_PERSON, PlantedPorts.RecognisesNobody::new);
  }

  @Test
  void runShouldSeeWrongSumsWhenVoidsAreOverlooked() {
    assertFound(Invariant.SUMS_KEPT, PlantedPorts.OverlooksVoids::new);
  }
}
