package io.comptoir.crm.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.comptoir.crm.domain.matching.ModelEstimation.FilePairs;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pairs drawn from a model that is known, which estimation has to find again without being told who is who. */
class ModelEstimationTest {
  private static final long SEED = 7;
  private static final int ONE_PERSON = 3_000;
  private static final int STRANGERS = 60_000;

  @Test
  void estimationShouldFindTheSharesAgainFromWhichPairsWereDrawn() {
    Random random = new Random(SEED);
    PatternCounts candidates = new PatternCounts();
    PatternCounts strangers = new PatternCounts();
    for (int i = 0; i < ONE_PERSON; i++) {
      candidates.add(drawn(random, 0.6, 0.75, 0.9));
    }
    for (int i = 0; i < STRANGERS; i++) {
      candidates.add(drawn(random, 0.01, 0.02, 0.001));
      strangers.add(drawn(random, 0.01, 0.02, 0.001));
    }
    MatchModel model =
        ModelEstimation.of(candidates, strangers, new FilePairs(ONE_PERSON + STRANGERS, candidates.all()));

    assertThat(model.shareOfOnePerson(MatchField.GIVEN_NAME, Agreement.EXACT)).as("seed %d", SEED)
        .isCloseTo(0.6, within(0.05));
    assertThat(model.shareOfOnePerson(MatchField.FAMILY_NAME, Agreement.EXACT)).isCloseTo(0.75, within(0.05));
    assertThat(model.shareOfOnePerson(MatchField.BIRTHDAY, Agreement.EXACT)).isCloseTo(0.9, within(0.05));
  }

  @Test
  void estimationShouldStayWithWhatIsAssumedWhenAFileShowsNothing() {
    MatchModel model = ModelEstimation.of(new PatternCounts(), new PatternCounts(), new FilePairs(0, 0));

    assertThat(model.shareOfOnePerson(MatchField.PHONE, Agreement.EXACT))
        .isCloseTo(MatchField.PHONE.assumed(Kinship.ONE_PERSON).exact(), within(1e-9));
  }

  private static Comparison drawn(Random random, double given, double family, double birthday) {
    return Comparison.NOTHING
        .with(MatchField.GIVEN_NAME, random.nextDouble() < given ? Finding.SAME : Finding.OTHER)
        .with(MatchField.FAMILY_NAME, random.nextDouble() < family ? Finding.SAME : Finding.OTHER)
        .with(MatchField.BIRTHDAY, random.nextDouble() < birthday ? Finding.SAME : Finding.OTHER);
  }
}
