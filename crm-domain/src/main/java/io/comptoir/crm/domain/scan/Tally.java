package io.comptoir.crm.domain.scan;

/**
 * What came of a scan. Immutable.
 *
 * @param progress how far it is
 * @param asked how many pairs it found that nobody had been asked about, and asks about
 * @param certain how many of these are certainly one person
 * @param merged how many pairs it merged by itself
 * @param shared how many times a customer has a phone or an e-mail that too many have to be evidence
 */
public record Tally(Progress progress, long asked, long certain, long merged, long shared) {
  /**
   * How far a scan is.
   *
   * @param keyed of how many customers it has noted the keys
   * @param done how many customers, or changes, it has held against the others
   * @param of how many there were when it began
   */
  public record Progress(long keyed, long done, long of) {
    Progress and(Progress step) {
      return new Progress(keyed + step.keyed, done + step.done, Math.max(Math.max(of, step.of), Math.max(keyed + step.keyed, done + step.done)));
    }
  }

  /** Nothing so far. */
  public static Tally ofNone(long of) {
    return new Tally(new Progress(0, 0, of), 0, 0, 0, 0);
  }

  /** The keys of so many customers. */
  public static Tally ofKeys(long customers) {
    return new Tally(new Progress(customers, 0, 0), 0, 0, 0, 0);
  }

  /** So many customers, or changes, without anything found yet. */
  public static Tally ofLooks(long looks) {
    return new Tally(new Progress(0, looks, 0), 0, 0, 0, 0);
  }

  /** The same with what was found. */
  public Tally found(long pairsAsked, long pairsCertain, long pairsMerged) {
    return new Tally(progress, asked + pairsAsked, certain + pairsCertain, merged + pairsMerged, shared);
  }

  /** The same with so many values that too many have. */
  public Tally sharing(long values) {
    return new Tally(progress, asked, certain, merged, shared + values);
  }

  /** What came of this and of a step after it. */
  public Tally and(Tally step) {
    return new Tally(
        progress.and(step.progress), asked + step.asked, certain + step.certain, merged + step.merged,
        shared + step.shared);
  }
}
