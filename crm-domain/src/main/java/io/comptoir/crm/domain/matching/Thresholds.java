package io.comptoir.crm.domain.matching;

/**
 * From which scores on two are certainly one person, and from which on somebody has to look. Immutable.
 *
 * @param certain at least this is certain
 * @param review at least this is to be looked at
 */
public record Thresholds(double certain, double review) {
  /** One error in a hundred is forgiven where nobody looks; more likely than not is worth a look. */
  public static final Thresholds USUAL = new Thresholds(0.99, 0.5);

  /** Refuses thresholds in the wrong order, and those that are no probabilities. */
  public Thresholds {
    if (!(0 <= review && review <= certain && certain <= 1)) {
      throw new IllegalArgumentException("A threshold lies from 0 to 1, and that of review not above that of certain");
    }
  }

  /** What a score means. */
  public MatchClass of(double score) {
    if (score >= certain) {
      return MatchClass.CERTAIN;
    }
    return score >= review ? MatchClass.REVIEW : MatchClass.APART;
  }
}
