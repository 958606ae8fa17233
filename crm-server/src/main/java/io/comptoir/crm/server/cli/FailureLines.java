package io.comptoir.crm.server.cli;

import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.server.config.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines for the technician, and into the number the program ends with. */
final class FailureLines implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Terminal terminal;

  FailureLines(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    String hint = "; see " + command.getCommandSpec().qualifiedName() + " --help";
    terminal.complain(misuse.getMessage() + hint + suggestions(misuse));
    return ExitCode.USAGE.number();
  }

  private static String suggestions(ParameterException misuse) {
    if (misuse instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
      return ", or did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
    }
    return "";
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (isVerbose(command)) {
      failure.printStackTrace(terminal.err());
    }
    return complain(failure).number();
  }

  private ExitCode complain(Exception failure) {
    if (failure instanceof ConfigurationException configuration) {
      configuration.problems().forEach(terminal::complain);
      return ExitCode.CONFIGURATION;
    }
    if (failure instanceof CommandFailure expected) {
      terminal.complain(expected.getMessage());
      return expected.code();
    }
    if (failure instanceof StorageUnavailableException || failure instanceof OverloadedException) {
      terminal.complain(failure.getMessage() + "; try again");
      return ExitCode.STORAGE;
    }
    if (failure instanceof OutcomeUnknownException) {
      terminal.complain("the database did not confirm what was written, which may be stored or not: look whether it works");
      return ExitCode.STORAGE;
    }
    terminal.complain(
        "a fault of the program (%s); run it again with --verbose and report what it shows"
            .formatted(failure.getClass().getSimpleName()));
    return ExitCode.FAILED;
  }

  private static boolean isVerbose(CommandLine command) {
    return Boolean.TRUE.equals(command.getCommandSpec().findOption("--verbose").getValue());
  }
}
