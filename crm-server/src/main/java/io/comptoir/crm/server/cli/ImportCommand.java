package io.comptoir.crm.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what takes in files. */
@Command(
    name = "import",
    description = "Take in files from other systems.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ImportReceiptsCommand.class)
final class ImportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name what to import: receipts");
  }
}
