package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a backup. */
@Command(name = "backup", description = "Copy the customer file and check the copy; works beside a running server.")
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final BackupAdministration backups;

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "TO", description = "The folder of the backup; it must not exist yet, or be empty.")
  private Path to;

  BackupCommand(Terminal terminal, ConfigurationReader reader, BackupAdministration backups) {
    this.terminal = terminal;
    this.reader = reader;
    this.backups = backups;
  }

  @Override
  public Integer call() {
    ServerConfig config = options.read(reader);
    try (ProgressDisplay progress = ProgressDisplay.of("Backup", terminal)) {
      backups.backup(config, to, progress);
    }
    terminal.print("backup: " + to + " (checked; whoever holds it can read the customer file)");
    return ExitCode.OK.number();
  }
}
