package io.comptoir.crm.adapter.persistence.transfer;

/** Is told how far a move is. Called from the thread that moves. */
@FunctionalInterface
public interface TransferProgress {
  /**
   * Tells how much was done: each row is moved, and read again on both sides; each change of the chain is checked.
   *
   * @param steps done so far; never less than the time before
   * @param ofSteps how many there are
   */
  void reached(long steps, long ofSteps);
}
