package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.ScanRepository.Learnt;
import io.comptoir.crm.domain.matching.MatchModel;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What agreements are worth in a file, and how rare its values are.
 *
 * @param model what agreements are worth
 * @param counts how rare values are
 * @param people of how many customers it was learnt
 */
record LearntModel(MatchModel model, HashedCounts counts, long people) {
  private static final int LINES = 3;

  /** The model in a line, and the counts in two; read again it gives the same scores. */
  String text() {
    String numbers = Arrays.stream(model.numbers()).mapToObj(Double::toString).collect(Collectors.joining(" "));
    return numbers + "\n" + counts.text();
  }

  /**
   * What was kept.
   *
   * @throws IllegalArgumentException when a program of another version kept it
   */
  static LearntModel read(KeyedHash hash, Learnt kept) {
    String[] lines = kept.text().split("\n", -1);
    if (lines.length != LINES) {
      throw new IllegalArgumentException("This is no model of this version");
    }
    double[] numbers = Arrays.stream(lines[0].split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new LearntModel(MatchModel.ofNumbers(numbers), HashedCounts.read(hash, lines[1], lines[2]), kept.people());
  }
}
