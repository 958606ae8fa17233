package io.comptoir.crm.application.port.in;

/** Says that the thing to be changed has changed since it was read: read it again, then change it. */
public final class StaleVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long current;

  /** Says so, naming the version that is current now. */
  public StaleVersionException(long current) {
    super("This has changed since it was read");
    this.current = current;
  }

  /** The current version. */
  public long current() {
    return current;
  }
}
