package io.comptoir.crm.testkit.simulation;

/** Says which invariant a run broke; the message names the seed, tells how, and ends with what happened last. */
public final class BrokenInvariantException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seed;
  private final Invariant invariant;

  BrokenInvariantException(long seed, Invariant invariant, String story) {
    super("seed " + seed + " breaks " + invariant + ": " + story);
    this.seed = seed;
    this.invariant = invariant;
  }

  /** The seed that breaks it again. */
  public long seed() {
    return seed;
  }

  /** Which one was broken first. */
  public Invariant invariant() {
    return invariant;
  }
}
