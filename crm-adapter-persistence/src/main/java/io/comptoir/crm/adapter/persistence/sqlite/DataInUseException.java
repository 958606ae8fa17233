package io.comptoir.crm.adapter.persistence.sqlite;

/** Says in one line that another process uses a data folder, and what to do. */
public final class DataInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataInUseException(String whatAndRemedy) {
    super(whatAndRemedy);
  }
}
