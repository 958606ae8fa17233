package io.comptoir.crm.application.port.in;

import io.comptoir.crm.domain.fault.FaultCode;

/** Says that an operation's id was used before for another content: send the new one under an id of its own. */
public final class OperationReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FaultCode code;

  /** Says so of a capture id or an idempotency key, as {@code code} tells. */
  public OperationReusedException(FaultCode code) {
    super("This id was used before for another content; a new operation needs an id of its own");
    this.code = code;
  }

  /** Which kind of id was used twice. */
  public FaultCode code() {
    return code;
  }
}
