package io.comptoir.crm.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The tool itself: what it can do is in its sub-commands. */
@Command(
    name = "crm",
    description = "The customer file at the shop's till.",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
final class CrmCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "After a failure, show what the program was doing.")
  private boolean verbose;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: serve, keys, import, duplicates, backup, restore, verify, migrate or version");
  }
}
