package io.comptoir.crm.testkit.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What goes wrong in one run. Each seed draws which faults there are at all and how often, so that runs differ in kind:
 * a run with every fault at once hides what two of them do together.
 */
public final class FaultPlan {
  private final Chance chance;
  private final Map<Fault, Integer> rates = new EnumMap<>(Fault.class);
  private boolean over;

  FaultPlan(Chance chance) {
    this.chance = chance;
    Arrays.stream(Fault.values()).forEach(fault -> rates.put(fault, chance.of(fault.rates())));
  }

  boolean happens(Fault fault) {
    return !over && chance.percent(rates.get(fault));
  }

  /** Whether a fault may happen in this run at all. */
  boolean knows(Fault fault) {
    return rates.get(fault) > 0;
  }

  /** From now on nothing goes wrong any more. */
  void end() {
    over = true;
  }

  /** Whether the server's queue takes nothing now. */
  boolean overloaded() {
    return happens(Fault.OVERLOAD);
  }

  /** After how many of its changes the engine fails within the next unit; 0 when it does not. */
  int unitFailsAfter() {
    return happens(Fault.UNIT_FAILS) ? (int) chance.between(1, 4) : 0;
  }

  /** What becomes of the next commit. */
  Commit commit() {
    if (happens(Fault.COMMIT_FAILS_BEFORE)) {
      return Commit.FAILS_BEFORE;
    }
    return happens(Fault.COMMIT_FAILS_AFTER) ? Commit.FAILS_AFTER : Commit.WORKS;
  }

  /** Whether a commit that a crash interrupts was done. */
  boolean crashedAfterCommit() {
    return chance.oneIn(2);
  }

  /** How many milliseconds a sync of the disk takes. */
  long syncMillis() {
    return chance.between(10, 100);
  }

  @Override
  public String toString() {
    return rates.entrySet().stream()
        .filter(rate -> rate.getValue() > 0)
        .map(rate -> rate.getKey() + " " + rate.getValue() + " %")
        .collect(Collectors.joining(", "));
  }

  /** What a commit comes to. */
  public enum Commit {
    /** It is on disk, and known to be. */
    WORKS,
    /** Nothing of it is on disk, which nobody knows. */
    FAILS_BEFORE,
    /** All of it is on disk, which nobody knows. */
    FAILS_AFTER
  }
}
