package io.comptoir.crm.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void ofShouldAnswerMedianAndRanksTwoAndNineWhenThereAreTenValues() {
    Estimate estimate = Estimate.of(10, 1, 9, 2, 8, 3, 7, 4, 6, 5);

    assertThat(estimate).isEqualTo(new Estimate(5.5, 2, 9));
  }

  // Tables of the binomial distribution, as in any book on order statistics.
  @Test
  void rankShouldAgreeWithPublishedTablesWhenTheLevelIs95Percent() {
    assertThat(Estimate.rank(6)).isEqualTo(1);
    assertThat(Estimate.rank(9)).isEqualTo(2);
    assertThat(Estimate.rank(12)).isEqualTo(3);
    assertThat(Estimate.rank(20)).isEqualTo(6);
    assertThat(Estimate.rank(25)).isEqualTo(8);
  }

  @Test
  void ofShouldAnswerSmallestAndLargestWhenThereAreTooFewValues() {
    assertThat(Estimate.of(3, 1, 2)).isEqualTo(new Estimate(2, 1, 3));
  }

  @Test
  void ofRatiosShouldPairWhatWasMeasuredInOneTurn() {
    assertThat(Estimate.ofRatios(new double[] {2, 30, 8}, new double[] {1, 10, 2})).isEqualTo(new Estimate(3, 2, 4));
  }

  @Test
  void targetShouldBeReachedWhenTheIntervalTouchesIt() {
    Estimate estimate = new Estimate(5, 4, 6);

    assertThat(Target.atLeast(6).isReachedBy(estimate)).isTrue();
    assertThat(Target.atLeast(6.1).isReachedBy(estimate)).isFalse();
    assertThat(Target.atMost(4).isReachedBy(estimate)).isTrue();
    assertThat(Target.atMost(3.9).isReachedBy(estimate)).isFalse();
  }
}
