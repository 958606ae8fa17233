package io.comptoir.crm.domain.matching;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What strangers have in common in several fields at once, because of where and when they were born or of where they
 * live. Fields are not independent among them: without this, the namesakes and neighbours of a large file, who are far
 * more than its duplicates, would be taken for what pairs of one person look like.
 */
enum Coincidence {
  /** They are called alike, and their mailboxes after them. */
  CALLED_ALIKE(
      2e-6,
      Map.of(
          MatchField.GIVEN_NAME, new Levels(0.85, 0.10, 0.02, 0.01),
          MatchField.FAMILY_NAME, new Levels(0.85, 0.10, 0.02, 0.01),
          MatchField.EMAIL, new Levels(0.00001, 0.01, 0.01, 0.40))),
  /** They live in one town. */
  OF_ONE_TOWN(
      2e-5,
      Map.of(
          MatchField.CITY, new Levels(0.94, 0.04, 0.01, 0),
          MatchField.POSTAL_CODE, new Levels(0.80, 0.10, 0.05, 0),
          MatchField.REGION, new Levels(0.96, 0.02, 0.01, 0)));

  private final double assumed;
  private final Map<MatchField, double[]> logs = new EnumMap<>(MatchField.class);

  Coincidence(double assumed, Map<MatchField, Levels> levels) {
    this.assumed = assumed;
    levels.forEach((field, among) -> logs.put(field, logs(among)));
  }

  private static double[] logs(Levels levels) {
    return Arrays.stream(Agreement.values()).mapToDouble(agreement -> Shares.log(levels.of(agreement))).toArray();
  }

  /** The share of strangers that is assumed before a file has been looked at. */
  double assumed() {
    return assumed;
  }

  /** Whether it is one of the fields that agree together. */
  boolean isIn(MatchField field) {
    return logs.containsKey(field);
  }

  /** How often strangers agree so far in a field, as a logarithm. */
  @FunctionalInterface
  interface Chance {
    double log(MatchField field, int level);
  }

  /** How much more often a pattern comes in these fields where this is so than by chance, as a logarithm. */
  double log(Pattern pattern, Chance chance) {
    double log = 0;
    for (Map.Entry<MatchField, double[]> entry : logs.entrySet()) {
      int level = pattern.level(entry.getKey());
      if (level >= 0) {
        log += entry.getValue()[level] - chance.log(entry.getKey(), level);
      }
    }
    return log;
  }
}
