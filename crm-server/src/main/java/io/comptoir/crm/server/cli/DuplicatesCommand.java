package io.comptoir.crm.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what looks for people who are there twice. */
@Command(
    name = "duplicates",
    description = "Find people who are there twice.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DuplicatesFindCommand.class, DuplicatesScanCommand.class})
final class DuplicatesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name what to do: find or scan");
  }
}
