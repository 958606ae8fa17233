package io.comptoir.crm.testkit.simulation;

/** Carries messages: late, twice, in another order, or not at all; none takes longer than clocks are allowed to be off. */
final class Network {
  private static final long USUAL_MILLIS = 40;
  private static final long LONGEST_MILLIS = 60_000;

  private final VirtualTime time;
  private final FaultPlan faults;
  private final Trace trace;
  private final Chance chance;

  Network(VirtualTime time, FaultPlan faults, Trace trace, Chance chance) {
    this.time = time;
    this.faults = faults;
    this.trace = trace;
    this.chance = chance;
  }

  void request(String what, Runnable delivery) {
    if (faults.happens(Fault.LOST_REQUEST)) {
      trace.tell(Happening.REQUEST_LOST, what);
    } else {
      carry(what, delivery);
    }
  }

  void answer(String what, Runnable delivery) {
    if (faults.happens(Fault.LOST_ANSWER)) {
      trace.tell(Happening.ANSWER_LOST, what);
    } else {
      carry(what, delivery);
    }
  }

  private void carry(String what, Runnable delivery) {
    time.after(delay(), delivery);
    if (faults.happens(Fault.DUPLICATE)) {
      trace.tell(Happening.DELIVERED_TWICE, what);
      time.after(delay(), delivery);
    }
  }

  private long delay() {
    return chance.between(1, faults.happens(Fault.DELAY) ? LONGEST_MILLIS : USUAL_MILLIS);
  }
}
