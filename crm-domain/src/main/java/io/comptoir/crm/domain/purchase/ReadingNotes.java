package io.comptoir.crm.domain.purchase;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import io.comptoir.crm.domain.fault.Warning;
import java.util.ArrayList;
import java.util.List;

/** What a reader finds wrong on its way; mutable, for one reading. */
final class ReadingNotes {
  private final List<Warning> all = new ArrayList<>();
  private boolean broken;

  /** Something without which the receipt does not add up. */
  void problem(String pointer, FaultCode code, String detail) {
    warning(pointer, code, detail);
    broken = true;
  }

  void problem(String pointer, InvalidValueException fault) {
    problem(pointer, fault.code(), fault.getMessage());
  }

  void problems(String prefix, List<Warning> problems) {
    problems.forEach(problem -> all.add(problem.below(prefix)));
    broken |= !problems.isEmpty();
  }

  /** Something that is kept aside while the receipt still adds up. */
  void warning(String pointer, FaultCode code, String detail) {
    all.add(new Warning(pointer, code, detail, true));
  }

  boolean broken() {
    return broken;
  }

  List<Warning> all() {
    return all;
  }
}
