package io.comptoir.crm.domain.matching;

/**
 * Which share of all pairs is of which kind; the rest are strangers. Immutable.
 *
 * @param onePerson the share of pairs that are one person
 * @param oneHousehold the share of pairs that are two of one household
 */
record Priors(double onePerson, double oneHousehold) {
  private static final double DUPLICATES_PER_PERSON = 0.1;
  private static final double RELATIVES_PER_PERSON = 0.2;
  private static final double MOST = 0.4;
  private static final long LEAST_PEOPLE = 10;

  /** Keeps strangers possible. */
  Priors {
    onePerson = Math.min(MOST, onePerson);
    oneHousehold = Math.min(MOST, oneHousehold);
  }

  /** Every tenth person is there twice, and every fifth one has a relative there. */
  static Priors assumed(long people) {
    double pairsPerPerson = (Math.max(LEAST_PEOPLE, people) - 1) / 2.0;
    return new Priors(DUPLICATES_PER_PERSON / pairsPerPerson, RELATIVES_PER_PERSON / pairsPerPerson);
  }

  double logOnePerson() {
    return StrictMath.log(onePerson);
  }

  double logOneHousehold() {
    return StrictMath.log(oneHousehold);
  }

  double logStrangers() {
    return StrictMath.log(1 - onePerson - oneHousehold);
  }
}
