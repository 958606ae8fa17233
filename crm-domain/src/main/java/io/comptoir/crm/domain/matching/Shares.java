package io.comptoir.crm.domain.matching;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * In which share of the pairs of one kind each field agrees so far, among those where both have a value. Immutable.
 *
 * <p>Fellegi and Sunter (1969) call them m for pairs of one person, u for others.
 */
final class Shares {
  private static final MatchField[] FIELDS = MatchField.values();
  private static final Agreement[] AGREEMENTS = Agreement.values();
  // Nothing is so rare that a single field could outweigh all others.
  private static final double LEAST = 1e-6;
  private static final int FAINT = Agreement.FAINT.ordinal();
  private static final int DIFFERS = Agreement.DIFFERS.ordinal();
  // What is said twice of one person agrees in each field in two of three pairs, or nearly.
  private static final double MOST_UNLIKE = 0.35;

  private final double[][] shares;
  private final double[][] logs;

  private Shares(double[][] shares) {
    this.shares = shares;
    this.logs = new double[FIELDS.length][AGREEMENTS.length];
    for (int field = 0; field < FIELDS.length; field++) {
      for (int level = 0; level < AGREEMENTS.length; level++) {
        logs[field][level] = log(shares[field][level]);
      }
    }
  }

  /** What is assumed of pairs of this kind. */
  static Shares assumed(Kinship kinship) {
    return new Counter(kinship, 1).shares();
  }

  /** The shares in these numbers, field by field. */
  static Shares ofNumbers(double[] numbers) {
    double[][] shares = new double[FIELDS.length][];
    for (int field = 0; field < FIELDS.length; field++) {
      shares[field] = Arrays.copyOfRange(numbers, field * AGREEMENTS.length, (field + 1) * AGREEMENTS.length);
    }
    return new Shares(shares);
  }

  /** How many numbers it is written in. */
  static int size() {
    return FIELDS.length * AGREEMENTS.length;
  }

  DoubleStream numbers() {
    return Arrays.stream(shares).flatMapToDouble(Arrays::stream);
  }

  /** The natural logarithm of a share, never of nothing at all. */
  static double log(double share) {
    return StrictMath.log(Math.max(LEAST, share));
  }

  double of(MatchField field, Agreement agreement) {
    return shares[field.ordinal()][agreement.ordinal()];
  }

  /** The natural logarithm of a share. */
  double log(MatchField field, int level) {
    return logs[field.ordinal()][level];
  }

  /** The largest difference to another. */
  double distance(Shares other) {
    double largest = 0;
    for (int field = 0; field < FIELDS.length; field++) {
      for (int level = 0; level < AGREEMENTS.length; level++) {
        largest = Math.max(largest, Math.abs(shares[field][level] - other.shares[field][level]));
      }
    }
    return largest;
  }

  /** Adds pairs up, beginning with some that are assumed to have been seen. */
  static final class Counter {
    private final double[][] sums = new double[FIELDS.length][AGREEMENTS.length];
    private final Kinship kinship;

    /** Assumes that so many pairs of this kind were seen. */
    Counter(Kinship kinship, double assumedPairs) {
      this.kinship = kinship;
      for (MatchField field : FIELDS) {
        for (Agreement agreement : AGREEMENTS) {
          sums[field.ordinal()][agreement.ordinal()] = assumedPairs * field.assumed(kinship).of(agreement);
        }
      }
    }

    void add(Pattern pattern, double pairs) {
      add(pattern, field -> pairs);
    }

    /** Adds other numbers of pairs in each field. */
    void add(Pattern pattern, ToDoubleFunction<MatchField> pairs) {
      for (MatchField field : FIELDS) {
        int level = pattern.level(field);
        if (level >= 0 && !(field == MatchField.NAME_ORDER && kinship == Kinship.STRANGERS)) {
          sums[field.ordinal()][level] += pairs.applyAsDouble(field);
        }
      }
    }

    Shares shares() {
      double[][] shares = new double[FIELDS.length][AGREEMENTS.length];
      for (int field = 0; field < FIELDS.length; field++) {
        double all = Arrays.stream(sums[field]).sum();
        for (int level = 0; level < AGREEMENTS.length; level++) {
          shares[field][level] = sums[field][level] / all;
        }
        if (kinship == Kinship.ONE_PERSON) {
          keepAlike(shares[field]);
        }
      }
      return new Shares(shares);
    }

    // Else the many who are only called alike would be taken for what pairs of one person look like.
    private static void keepAlike(double[] shares) {
      double unlike = shares[FAINT] + shares[DIFFERS];
      if (unlike > MOST_UNLIKE) {
        for (int level = 0; level < shares.length; level++) {
          shares[level] *= level < FAINT ? (1 - MOST_UNLIKE) / (1 - unlike) : MOST_UNLIKE / unlike;
        }
      }
    }
  }
}
