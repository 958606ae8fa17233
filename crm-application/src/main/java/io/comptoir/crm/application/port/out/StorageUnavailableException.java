package io.comptoir.crm.application.port.out;

/** Says that the storage cannot be opened or read: the message tells a technician what to do, in one line. */
public final class StorageUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so, for the engine's reason {@code cause}. */
  public StorageUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says so. */
  public StorageUnavailableException(String message) {
    super(message);
  }
}
