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
        new Step(Shares.assumed(Kinship.ONE_PERSON), Shares.assumed(Kinship.STRANGERS), new Priors(share, share),
            Coincidences.assumed());
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
    candidates.forEach(counted -> expected.add(counted, model));
    Drawn drawn = new Drawn();
    random.forEach(counted -> drawn.add(counted, model));
    Coincidences coincidences =
        Coincidences.counted(
            Math.max(1, expected.calledAlike * weight) / allPairs,
            Math.max(1, drawn.ofOneTown) / Math.max(ASSUMED_OF_STRANGERS, drawn.pairs));
    return new Step(
        expected.onePerson.shares(), drawn.strangers.shares(), expected.priors(allPairs, weight), coincidences);
  }

  /** What is believed after a round. */
  private record Step(Shares onePerson, Shares strangers, Priors priors, Coincidences coincidences) {
    MatchModel model() {
      return new MatchModel(onePerson, strangers, priors, coincidences);
    }
  }

  /** Adds up in one thread and in the order of the patterns, so that the sums are the same at every run. */
  private static final class Expected {
    private final Shares.Counter onePerson = new Shares.Counter(Kinship.ONE_PERSON, ASSUMED_OF_ONE_PERSON);
    private double persons;
    private double households;
    private double calledAlike;

    void add(PatternCounts.Counted counted, MatchModel model) {
      Likelihoods likelihoods = model.likelihoods(counted.pattern());
      double expected = counted.pairs() * likelihoods.probability(Kinship.ONE_PERSON);
      onePerson.add(counted.pattern(), expected);
      persons += expected;
      households += counted.pairs() * likelihoods.probability(Kinship.ONE_HOUSEHOLD);
      calledAlike += counted.pairs() * likelihoods.probability(Kinship.STRANGERS)
          * model.probability(Coincidence.CALLED_ALIKE, counted.pattern());
    }

    Priors priors(double allPairs, double weight) {
      return new Priors(Math.max(1, persons * weight) / allPairs, Math.max(1, households * weight) / allPairs);
    }
  }

  /** The same of pairs drawn at random. What comes by coincidence says nothing of how often it comes by chance. */
  private static final class Drawn {
    private final Shares.Counter strangers = new Shares.Counter(Kinship.STRANGERS, ASSUMED_OF_STRANGERS);
    private double pairs;
    private double ofOneTown;

    void add(PatternCounts.Counted counted, MatchModel model) {
      Pattern pattern = counted.pattern();
      double expected = counted.pairs() * model.likelihoods(pattern).probability(Kinship.STRANGERS);
      double calledAlike = model.probability(Coincidence.CALLED_ALIKE, pattern);
      double town = model.probability(Coincidence.OF_ONE_TOWN, pattern);
      strangers.add(pattern, field -> expected * (1 - among(field, calledAlike, town)));
      pairs += expected;
      ofOneTown += expected * town;
    }

    private static double among(MatchField field, double calledAlike, double ofOneTown) {
      if (Coincidence.CALLED_ALIKE.isIn(field)) {
        return calledAlike;
      }
      return Coincidence.OF_ONE_TOWN.isIn(field) ? ofOneTown : 0;
    }
  }
}
