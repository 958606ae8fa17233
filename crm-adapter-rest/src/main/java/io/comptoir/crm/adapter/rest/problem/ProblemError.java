package io.comptoir.crm.adapter.rest.problem;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;

/** One member of the request that is wrong, found there by its JSON Pointer. */
public record ProblemError(String pointer, FaultCode code, String detail) {
  /** What a strict call refuses for is what a lenient one warns of. */
  public static ProblemError of(Warning warning) {
    return new ProblemError(warning.pointer(), warning.code(), warning.detail());
  }
}
