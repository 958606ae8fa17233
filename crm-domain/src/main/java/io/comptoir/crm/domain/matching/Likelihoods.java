package io.comptoir.crm.domain.matching;

/**
 * How likely the kinds of pairs are, as natural logarithms of which only the differences say something. Immutable.
 *
 * @param onePerson that both are one person
 * @param oneHousehold that they are two of one household
 * @param strangers that they are two others
 */
record Likelihoods(double onePerson, double oneHousehold, double strangers) {
  /** The natural logarithm of the odds that both are one person. */
  double logOdds() {
    double most = Math.max(oneHousehold, strangers);
    return onePerson - most - StrictMath.log(StrictMath.exp(oneHousehold - most) + StrictMath.exp(strangers - most));
  }

  double probability(Kinship kinship) {
    double most = Math.max(onePerson, Math.max(oneHousehold, strangers));
    double person = StrictMath.exp(onePerson - most);
    double household = StrictMath.exp(oneHousehold - most);
    double stranger = StrictMath.exp(strangers - most);
    double all = person + household + stranger;
    return switch (kinship) {
      case ONE_PERSON -> person / all;
      case ONE_HOUSEHOLD -> household / all;
      case STRANGERS -> stranger / all;
    };
  }
}
