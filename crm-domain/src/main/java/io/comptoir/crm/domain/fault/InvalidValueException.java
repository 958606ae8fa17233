package io.comptoir.crm.domain.fault;

/**
 * Says that a text cannot be read as the value it should be. The detail is a sentence for the person who mends it and
 * holds no personal data.
 */
public final class InvalidValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FaultCode code;

  /** Says that a value is unusable for the reason {@code code}, told in {@code detail}. */
  public InvalidValueException(FaultCode code, String detail) {
    super(detail);
    this.code = code;
  }

  /** The stable code of what is wrong. */
  public FaultCode code() {
    return code;
  }
}
