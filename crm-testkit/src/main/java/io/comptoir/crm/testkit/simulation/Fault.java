package io.comptoir.crm.testkit.simulation;

import java.util.List;

/** What can go wrong in a run, and how many of a hundred chances it may take. */
enum Fault {
  LOST_REQUEST(0, 5, 30),
  LOST_ANSWER(0, 5, 30),
  DUPLICATE(0, 10, 40),
  DELAY(0, 10, 40),
  OVERLOAD(0, 5, 20),
  COMMIT_FAILS_BEFORE(0, 10, 40),
  COMMIT_FAILS_AFTER(0, 10, 40),
  UNIT_FAILS(0, 5, 20),
  NO_SENDING_TIME(0, 0, 20),
  /** Chances for every minute of the day. */
  RESTART(0, 1, 5),
  OFFLINE(0, 1, 5),
  TILL_CLOCK_JUMPS(0, 0, 5),
  SERVER_CLOCK_JUMPS(0, 0, 2);

  private final List<Integer> rates;

  Fault(int none, int few, int many) {
    rates = List.of(none, few, many);
  }

  List<Integer> rates() {
    return rates;
  }
}
