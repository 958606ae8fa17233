package io.comptoir.crm.adapter.rest.http;

/** Says that the server could not start or stop. */
public final class RestServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RestServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
