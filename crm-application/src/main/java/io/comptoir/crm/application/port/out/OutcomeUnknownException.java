package io.comptoir.crm.application.port.out;

/** Says that a commit failed in a way that leaves open whether the work is stored: send the same operation again. */
public final class OutcomeUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so, for the engine's reason {@code cause}. */
  public OutcomeUnknownException(Throwable cause) {
    super("Whether this was stored is not known; send it again under the same id", cause);
  }
}
