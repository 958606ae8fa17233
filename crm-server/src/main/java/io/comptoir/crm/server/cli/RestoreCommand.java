package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ConfigurationReader;
import io.comptoir.crm.server.config.ServerConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(name = "restore", description = "Put a backup into the data folder, while no server is using it.")
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ConfigurationReader reader;
  private final BackupAdministration backups;

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "FROM", description = "The folder of the backup.")
  private Path from;

  @Option(names = "--replace", description = "Set the customer file that is there aside; it is not deleted.")
  private boolean replace;

  RestoreCommand(Terminal terminal, ConfigurationReader reader, BackupAdministration backups) {
    this.terminal = terminal;
    this.reader = reader;
    this.backups = backups;
  }

  @Override
  public Integer call() {
    ServerConfig config = options.read(reader);
    restore(config).ifPresent(folder -> terminal.print("set aside: " + folder));
    terminal.print("restored: " + config.data());
    return ExitCode.OK.number();
  }

  private Optional<Path> restore(ServerConfig config) {
    try (ProgressDisplay progress = ProgressDisplay.of("Restore", terminal)) {
      return backups.restore(config, from, replace, progress);
    }
  }
}
