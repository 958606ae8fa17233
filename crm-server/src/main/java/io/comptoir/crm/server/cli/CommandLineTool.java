package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line, ready to run one command. */
public final class CommandLineTool {
  private final Terminal terminal;
  private final CommandFactory factory;

  /**
   * Puts it together.
   *
   * @param out for what was asked for
   * @param err for everything else
   * @param environment the environment variables
   * @param actions what stands behind the commands
   */
  public CommandLineTool(PrintStream out, PrintStream err, Map<String, String> environment, CommandActions actions) {
    this.terminal = new Terminal(out, err);
    this.factory = new CommandFactory(terminal, new ConfigurationReader(environment), actions);
  }

  private CommandLine commandLine(String[] args) {
    FailureLines failures = new FailureLines(terminal);
    CommandLine line = new CommandLine(CrmCommand.class, factory);
    Subcommands.neededFor(args).forEach((name, command) -> line.addSubcommand(name, new CommandLine(command, factory)));
    line.setOut(new PrintWriter(terminal.out(), true))
        .setErr(new PrintWriter(terminal.err(), true))
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
    line.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.table());
    return line;
  }

  /** Runs one command and answers with what the program ends. */
  public int run(String... args) {
    return commandLine(args).execute(args);
  }
}
