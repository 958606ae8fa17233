package io.comptoir.crm.domain.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What an agreement is worth: how much more often it comes between two descriptions of one person than between those of
 * two. Immutable, thread-safe.
 *
 * <p>The model is that of I. P. Fellegi and A. B. Sunter (A theory for record linkage, Journal of the American Statistical
 * Association 64, 1969): fields are taken as independent within each kind of pairs, so that logarithms of ratios add up.
 * Two things are added. A value that agrees counts by how rare it is (W. E. Winkler, Frequency-based matching in the
 * Fellegi-Sunter model of record linkage, 1989). And the pairs that are not one person are of two kinds, people of one
 * household and strangers: without that, a shared surname, address and telephone would make a married couple one person.
 * Strangers, too, agree in several fields together more often than by chance ({@link Coincidence}).
 */
public final class MatchModel {
  private static final MatchField[] FIELDS = MatchField.values();
  private static final Agreement[] AGREEMENTS = Agreement.values();
  private static final int EXACT = Agreement.EXACT.ordinal();
  // So many people are assumed to have been counted with the rarity that is assumed of every file.
  private static final double ASSUMED_PEOPLE = 300;

  private static final Shares HOUSEHOLDS = Shares.assumed(Kinship.ONE_HOUSEHOLD);

  private final Shares onePerson;
  private final Shares strangers;
  private final Priors priors;
  private final Coincidences coincidences;

  MatchModel(Shares onePerson, Shares strangers, Priors priors, Coincidences coincidences) {
    this.onePerson = onePerson;
    this.strangers = strangers;
    this.priors = priors;
    this.coincidences = coincidences;
  }

  /**
   * The model before a file has been looked at, for one of so many people: good enough for a shop with fifty customers,
   * and for a question that cannot wait for a look at the file.
   */
  public static MatchModel assumed(long people) {
    return new MatchModel(
        Shares.assumed(Kinship.ONE_PERSON), Shares.assumed(Kinship.STRANGERS), Priors.assumed(people),
        Coincidences.assumed());
  }

  /**
   * The model that {@link #numbers} wrote.
   *
   * @throws IllegalArgumentException when they are not as many as a model of this version has
   */
  public static MatchModel ofNumbers(double... numbers) {
    int size = Shares.size();
    if (numbers.length != 2 * size + 4) {
      throw new IllegalArgumentException("This is no model of this version");
    }
    return new MatchModel(
        Shares.ofNumbers(Arrays.copyOfRange(numbers, 0, size)),
        Shares.ofNumbers(Arrays.copyOfRange(numbers, size, 2 * size)),
        new Priors(numbers[2 * size], numbers[2 * size + 1]),
        Coincidences.counted(numbers[2 * size + 2], numbers[2 * size + 3]));
  }

  /** All that was learnt, to be kept. */
  public double[] numbers() {
    DoubleStream shares = DoubleStream.concat(onePerson.numbers(), strangers.numbers());
    DoubleStream kinds = DoubleStream.of(priors.onePerson(), priors.oneHousehold());
    return DoubleStream.concat(DoubleStream.concat(shares, kinds), coincidences.numbers()).toArray();
  }

  /** How likely the kinds of pairs are that agree like this, before the values themselves are looked at. */
  Likelihoods likelihoods(Pattern pattern) {
    return likelihoods(pattern, coincidences.log(pattern, strangers::log));
  }

  private Likelihoods likelihoods(Pattern pattern, double ofStrangers) {
    double person = priors.logOnePerson();
    double household = priors.logOneHousehold();
    double stranger = priors.logStrangers() + ofStrangers;
    for (MatchField field : FIELDS) {
      int level = pattern.level(field);
      if (level >= 0) {
        person += onePerson.log(field, level);
        household += HOUSEHOLDS.log(field, level);
        stranger += strangers.log(field, level);
      }
    }
    return new Likelihoods(person, household, stranger);
  }

  /** The same, where a value that agrees exactly counts by how rare it is. */
  Likelihoods likelihoods(Pattern pattern, Rarity rarity) {
    double rarer = 0;
    for (MatchField field : FIELDS) {
      if (pattern.level(field) == EXACT) {
        rarer += logShare(field, rarity) - strangers.log(field, EXACT);
      }
    }
    return likelihoods(
        pattern, rarer + coincidences.log(pattern, (field, level) -> logChance(field, level, rarity)));
  }

  // A value counts as rare beside the others; but none can be seen to be rarer than that two have it and no more.
  private double logChance(MatchField field, int level, Rarity rarity) {
    double usual = strangers.log(field, level);
    return level != EXACT ? usual : rarity.of(field)
        .map(counted -> Math.max(usual, StrictMath.log(share(field, new Rarity.Counted(2, counted.people())))))
        .orElse(usual);
  }

  /** How likely a coincidence is for two strangers who agree like this. */
  double probability(Coincidence coincidence, Pattern pattern) {
    return coincidences.probability(coincidence, pattern, strangers::log);
  }

  /** What one field says for one person rather than for strangers; 0 when it cannot be compared. */
  double weight(Pattern pattern, MatchField field, Rarity rarity) {
    int level = pattern.level(field);
    if (level < 0) {
      return 0;
    }
    double stranger = level == EXACT ? logShare(field, rarity) : strangers.log(field, level);
    return onePerson.log(field, level) - stranger;
  }

  private double logShare(MatchField field, Rarity rarity) {
    Optional<Rarity.Counted> counted = rarity.of(field);
    return counted.isEmpty()
        ? strangers.log(field, EXACT)
        : StrictMath.log(share(field, counted.get()));
  }

  // The two of a pair are left out as one: had nobody else the value, it would be as rare as assumed of every file.
  private static double share(MatchField field, Rarity.Counted counted) {
    double assumed = field.assumed(Kinship.STRANGERS).exact();
    double others = Math.max(0, counted.holders() - 1);
    return (others + assumed * ASSUMED_PEOPLE) / (counted.people() + ASSUMED_PEOPLE);
  }

  /** The share of pairs of one person that agree so far in this field. */
  double shareOfOnePerson(MatchField field, Agreement agreement) {
    return onePerson.of(field, agreement);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("MatchModel[" + priors + coincidences);
    for (MatchField field : FIELDS) {
      for (Agreement agreement : AGREEMENTS) {
        text.append(String.format(
            Locale.ROOT, "%n%s %s %.6f %.6f", field, agreement, onePerson.of(field, agreement),
            strangers.of(field, agreement)));
      }
    }
    return text.append(']').toString();
  }
}
