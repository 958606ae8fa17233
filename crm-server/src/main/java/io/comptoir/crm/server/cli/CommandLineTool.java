package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line, ready to run one command. */
public final class CommandLineTool {
  private final CommandLine commandLine;

  /**
   * Puts it together.
   *
   * @param out for what was asked for
   * @param err for everything else
   * @param environment the environment variables
   * @param actions what stands behind the commands
   */
  public CommandLineTool(PrintStream out, PrintStream err, Map<String, String> environment, CommandActions actions) {
    Terminal terminal = new Terminal(out, err);
    ConfigurationReader reader = new ConfigurationReader(environment);
    this.commandLine = commandLine(terminal, new CommandFactory(terminal, reader, actions));
  }

  private static CommandLine commandLine(Terminal terminal, CommandFactory factory) {
    FailureLines failures = new FailureLines(terminal);
    CommandLine line =
        new CommandLine(CrmCommand.class, factory)
            .setOut(new PrintWriter(terminal.out(), true))
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
    return commandLine.execute(args);
  }
}
