package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the keys of names, phones and e-mail addresses anew. */
@Command(
    name = "reindex",
    description = {
      "Make the keys by which people are recognised and found anew, by the rules of this program, while no server runs.",
      "Broken off, it goes on where it was when it is run again; no server starts before it is done."
    })
final class ReindexCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final Reindexer reindexer;

  @Mixin private ConfigOptions options = new ConfigOptions();

  ReindexCommand(Terminal terminal, ConfigurationReader reader, Reindexer reindexer) {
    this.terminal = terminal;
    this.reader = reader;
    this.reindexer = reindexer;
  }

  @Override
  public Integer call() {
    long rows = reindex();
    terminal.print(
        rows == 0 ? "the keys are those of this program already" : "reindexed: %d rows looked at".formatted(rows));
    return ExitCode.OK.number();
  }

  private long reindex() {
    try (ProgressDisplay progress = ProgressDisplay.ofRows("Reindex", terminal)) {
      return reindexer.reindex(options.read(reader), progress);
    }
  }
}
