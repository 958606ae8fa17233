package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks through the customer file for people who are there twice. */
@Command(
    name = "scan",
    description = {
      "Look through the customer file for people who are there twice; works beside a running server, behind its tills.",
      "The first scan looks at everybody, later ones at those of whom something is new. Broken off, it goes on where it"
          + " was when it is run again."
    })
final class DuplicatesScanCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final DuplicateScanner scanner;

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(names = "--all", description = "Look at everybody again. Pairs that were found before are not found anew.")
  private boolean everybody;

  DuplicatesScanCommand(Terminal terminal, ConfigurationReader reader, DuplicateScanner scanner) {
    this.terminal = terminal;
    this.reader = reader;
    this.scanner = scanner;
  }

  @Override
  public Integer call() {
    tell(scan());
    return ExitCode.OK.number();
  }

  private ScanSummary scan() {
    try (ProgressDisplay progress = ProgressDisplay.ofScan(terminal)) {
      return scanner.scan(options.read(reader), everybody, progress);
    }
  }

  private void tell(ScanSummary summary) {
    summary.shared().forEach(value -> terminal.say(value + " is on file for too many customers to be evidence"));
    ScanSummary.Pairs pairs = summary.pairs();
    terminal.print(
        "%s looked at: %d; pairs to be reviewed: %d, certain among them: %d; merged: %d"
            .formatted(
                summary.everybody() ? "customers" : "changes", summary.done(), pairs.asked(), pairs.certain(),
                pairs.merged()));
    if (summary.stopped()) {
      terminal.say("stopped by somebody before it was done: run it again to go on");
    }
  }
}
