package io.comptoir.crm.domain.matching;

import java.util.function.BiPredicate;

/**
 * Tells how likely it is that two descriptions are of one person, and why. Immutable and thread-safe; symmetric; the
 * answer is a function of both descriptions, of the model and of how many people have their values.
 */
public final class Matcher {
  private final TraitsComparison comparison;
  private final MatchModel model;
  private final Holders holders;

  /** One that knows how many people have a value from {@code holders}. */
  public Matcher(TraitsComparison comparison, MatchModel model, Holders holders) {
    this.comparison = comparison;
    this.model = model;
    this.holders = holders;
  }

  /**
   * One for a file of so many people that nobody has looked at: what a question at the till needs.
   *
   * @param nicknames whether two folded words are forms of one given name; symmetric
   */
  public static Matcher assuming(long people, BiPredicate<String, String> nicknames) {
    return new Matcher(new TraitsComparison(nicknames), MatchModel.assumed(people), Holders.UNKNOWN);
  }

  /** What is to be thought of two descriptions. Values that too many people have say nothing, and are named as such. */
  public Match match(Traits a, Traits b) {
    Traits one = a.without(holders::areTooMany);
    Traits other = b.without(holders::areTooMany);
    Comparison compared = comparison.compare(one, other);
    Pattern pattern = compared.pattern();
    Rarity rarity = Rarity.of(one, other, holders);
    Likelihoods likelihoods = model.likelihoods(pattern, rarity);
    return new Match(
        likelihoods.probability(Kinship.ONE_PERSON),
        likelihoods.probability(Kinship.ONE_HOUSEHOLD),
        Reasons.of(one, other, compared, field -> model.weight(pattern, field, rarity)));
  }

  /** The score alone, of descriptions without values that too many people have: a fraction of the work. */
  public double score(Traits a, Traits b) {
    Pattern pattern = comparison.compare(a, b).pattern();
    return model.likelihoods(pattern, Rarity.of(a, b, holders)).probability(Kinship.ONE_PERSON);
  }
}
