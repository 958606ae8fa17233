package io.comptoir.crm.domain.matching;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Which share of strangers has each {@link Coincidence}, one independent of the other. Immutable. */
final class Coincidences {
  private static final Coincidence[] ALL = Coincidence.values();
  private static final double MOST = 0.5;

  private final double[] shares;

  private Coincidences(double[] shares) {
    this.shares = shares;
  }

  /** What is assumed of every file. */
  static Coincidences assumed() {
    return new Coincidences(Arrays.stream(ALL).mapToDouble(Coincidence::assumed).toArray());
  }

  /** These shares. */
  static Coincidences counted(double calledAlike, double ofOneTown) {
    return new Coincidences(new double[] {Math.min(MOST, calledAlike), Math.min(MOST, ofOneTown)});
  }

  DoubleStream numbers() {
    return Arrays.stream(shares);
  }

  /** What a pattern is more likely among strangers for these, as a logarithm. */
  double log(Pattern pattern, Coincidence.Chance chance) {
    double log = 0;
    for (Coincidence coincidence : ALL) {
      double share = shares[coincidence.ordinal()];
      log += StrictMath.log(1 - share + share * StrictMath.exp(coincidence.log(pattern, chance)));
    }
    return log;
  }

  /** How likely one of them is for two strangers who agree like this. */
  double probability(Coincidence coincidence, Pattern pattern, Coincidence.Chance chance) {
    double share = shares[coincidence.ordinal()];
    double so = share * StrictMath.exp(coincidence.log(pattern, chance));
    return so / (so + 1 - share);
  }

  @Override
  public String toString() {
    return Arrays.toString(shares);
  }
}
