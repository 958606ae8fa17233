package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.util.List;

/** Says that a message is refused as a whole and nothing of it was stored. The message is a sentence without personal data. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FaultCode code;
  private final transient List<Warning> faults;

  /** Refuses for the reason {@code code}, with each single fault. */
  public RefusedException(FaultCode code, String detail, List<Warning> faults) {
    super(detail);
    this.code = code;
    this.faults = List.copyOf(faults);
  }

  /** Refuses for one reason that concerns the message as a whole. */
  public RefusedException(FaultCode code, String detail) {
    this(code, detail, List.of());
  }

  /** Refuses for the faults of single members; the first of them gives the code. */
  public static RefusedException because(List<Warning> faults) {
    Warning first = faults.get(0);
    return new RefusedException(first.code(), first.detail(), faults);
  }

  /** What is wrong. */
  public FaultCode code() {
    return code;
  }

  /** Each single fault, with its place. */
  public List<Warning> faults() {
    return faults;
  }
}
