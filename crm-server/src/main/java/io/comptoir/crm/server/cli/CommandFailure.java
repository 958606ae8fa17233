package io.comptoir.crm.server.cli;

/**
 * Says that a command cannot do its work, in words for the person at the keyboard. Whatever implements an action throws
 * it for what can be expected to go wrong; anything else that is thrown is taken for a fault of the program.
 */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  /**
   * Names a failure.
   *
   * @param code with what the program ends
   * @param whatAndRemedy one line: what is wrong, and what to do; no personal data, no key
   */
  public CommandFailure(ExitCode code, String whatAndRemedy) {
    super(whatAndRemedy);
    this.code = code;
  }

  /** As above, with the cause, which is shown with {@code --verbose} only. */
  public CommandFailure(ExitCode code, String whatAndRemedy, Throwable cause) {
    super(whatAndRemedy, cause);
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }
}
