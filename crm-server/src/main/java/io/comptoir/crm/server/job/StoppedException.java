package io.comptoir.crm.server.job;

/** Ends a job in the middle because the server stops. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("The server stops");
  }
}
