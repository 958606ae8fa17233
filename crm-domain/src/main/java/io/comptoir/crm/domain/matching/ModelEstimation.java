package io.comptoir.crm.domain.matching;

import java.util.List;

/**
 * Learns from a file alone, without anybody saying who is who, what agreements are worth in it: by expectation
 * maximisation (A. P. Dempster, N. M. Laird, D. B. Rubin, Maximum likelihood from incomplete data via the EM algorithm,
 * 1977; for record linkage W. E. Winkler, Using the EM algorithm for weight computation in the Fellegi-Sunter model of
 * record linkage, 1988). Pure: the model depends on the counts alone.
 *
 * <p>What strangers look like is counted on pairs drawn at random, less what may be one person among them. What pairs of
 * one person look like is found among the candidates; pairs that are no candidates count as strangers. What households
 * look like is assumed, only how many there are is learnt: a file seldom shows enough of them. A file with few pairs
 * stays near to what is assumed of every file ({@link MatchField}).
 */
public final class ModelEstimation {
  private static final double ASSUMED_OF_ONE_PERSON = 20;
  private static final double ASSUMED_OF_STRANGERS = 200;
  private static final int MOST_ROUNDS = 50;
  private static final double ENOUGH = 1e-4;

  private final List<PatternCounts.Counted> candidates;
  private final List<PatternCounts.Counted> random;
  private final double allPairs;
  private final double weight;

  private ModelEstimation(PatternCounts candidates, PatternCounts random, FilePairs pairs) {
    this.candidates = candidates.inOrder();
    this.random = random.inOrder();
    this.allPairs = Math.max(1, pairs.all());
    this.weight = pairs.candidates() / (double) Math.max(1, candidates.all());
  }

  /**
   * How many pairs a file has.
   *
   * @param all every two people of it
   * @param candidates those that share a blocking key
   */
  public record FilePairs(long all, long candidates) {}

  /**
   * The model of a file.
   *
   * @param candidates pairs that share a blocking key: all of them, or some drawn without regard to how they agree
   * @param random pairs drawn at random from all
   * @param pairs how many there are of each
   */
  public static MatchModel of(PatternCounts candidates, PatternCounts random, FilePairs pairs) {
    return new ModelEstimation(candidates, random, pairs).model();
  }

  private MatchModel model() {
    double share = 1 / Math.sqrt(2 * allPairs) / 2;
    Step step =
        new Step(Shares.assumed(Kinship.ONE_PERSON), Shares.assumed(Kinship.STRANGERS), new Priors(share, share));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Step next = after(step.model());
      boolean settled = next.onePerson().distance(step.onePerson()) < ENOUGH;
      step = next;
      if (settled) {
        return step.model();
      }
    }
    return step.model();
  }

  private Step after(MatchModel model) {
    Expected expected = new Expected();
    candidates.forEach(counted -> expected.add(counted, model.likelihoods(counted.pattern())));
    Shares.Counter strangers = new Shares.Counter(Kinship.STRANGERS, ASSUMED_OF_STRANGERS);
    random.forEach(counted -> strangers.add(
        counted.pattern(), counted.pairs() * model.likelihoods(counted.pattern()).probability(Kinship.STRANGERS)));
    return new Step(expected.onePerson.shares(), strangers.shares(), expected.priors(allPairs, weight));
  }

  /** What is believed after a round. */
  private record Step(Shares onePerson, Shares strangers, Priors priors) {
    MatchModel model() {
      return new MatchModel(onePerson, strangers, priors);
    }
  }

  /** Adds up in one thread and in the order of the patterns, so that the sums are the same at every run. */
  private static final class Expected {
    private final Shares.Counter onePerson = new Shares.Counter(Kinship.ONE_PERSON, ASSUMED_OF_ONE_PERSON);
    private double persons;
    private double households;

    void add(PatternCounts.Counted counted, Likelihoods likelihoods) {
      double expected = counted.pairs() * likelihoods.probability(Kinship.ONE_PERSON);
      onePerson.add(counted.pattern(), expected);
      persons += expected;
      households += counted.pairs() * likelihoods.probability(Kinship.ONE_HOUSEHOLD);
    }

    Priors priors(double allPairs, double weight) {
      return new Priors(Math.max(1, persons * weight) / allPairs, Math.max(1, households * weight) / allPairs);
    }
  }
}
