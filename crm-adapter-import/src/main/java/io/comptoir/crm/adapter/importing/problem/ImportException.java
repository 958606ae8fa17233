package io.comptoir.crm.adapter.importing.problem;

/** Says why an import cannot go on, in a sentence that tells a technician what to do. */
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ImportException(String message) {
    super(message);
  }

  public ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
