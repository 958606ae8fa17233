package io.comptoir.crm.bench.measure;

/**
 * One row of the table.
 *
 * @param id its name in the machine-readable file
 * @param work what was measured
 * @param unit of the figure; empty for a ratio
 * @param figure the figure
 * @param target what it must reach
 * @param beside what was measured on both sides, errors included
 */
public record Row(String id, String work, String unit, Estimate figure, Target target, String beside) {
  /** Whether the figure reaches the target. */
  public boolean isReached() {
    return target.isReachedBy(figure);
  }

  /** In one line, for who waits. */
  String inWords() {
    return "  " + id + ": " + figure.median() + unit + " [" + figure.low() + ", " + figure.high() + "] " + beside;
  }

  /** The same with another remark. */
  public Row with(String remark) {
    return new Row(id, work, unit, figure, target, beside + "; " + remark);
  }
}
