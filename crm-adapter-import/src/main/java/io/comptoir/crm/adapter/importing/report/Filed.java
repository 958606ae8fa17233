package io.comptoir.crm.adapter.importing.report;

import io.comptoir.crm.adapter.importing.receipt.NotTaken;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.util.List;

/** What became of a receipt that could be taken. */
public sealed interface Filed {
  /** How a receipt stands in the customer file. */
  enum Standing {
    /** Stored by this run; in a dry run, it could be. */
    TAKEN,
    /** There already, saying the same. */
    KNOWN,
    /** Kept beside another receipt of its number that says something else. */
    CONFLICT,
    /** Kept aside until somebody repairs it. */
    TO_REPAIR
  }

  /** It is in the customer file. */
  record Stored(Standing standing, List<Warning> warnings) implements Filed {
    public Stored {
      warnings = List.copyOf(warnings);
    }
  }

  /** It is not, and nothing of it is. */
  record Refused(NotTaken why, FaultCode code) implements Filed {}
}
