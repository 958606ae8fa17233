package io.comptoir.crm.application.port.in;

/** Says that there is nothing under the id that was asked for. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so of {@code what}, such as {@code customer}. */
  public NotFoundException(String what) {
    super("There is no " + what + " under this id");
  }
}
