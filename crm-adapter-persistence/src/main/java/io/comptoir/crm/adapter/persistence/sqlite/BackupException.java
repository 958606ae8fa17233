package io.comptoir.crm.adapter.persistence.sqlite;

/** Says in one line why a backup was not made or not restored. Nothing that looks like one is left behind. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupException(String whatAndRemedy) {
    super(whatAndRemedy);
  }

  BackupException(String whatAndRemedy, Exception cause) {
    super(whatAndRemedy, cause);
  }
}
