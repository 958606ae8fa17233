package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;
import java.nio.file.Path;
import java.util.Optional;

/** Makes backups of the customer file, and puts them back. */
public interface BackupAdministration {
  /**
   * Writes a backup into a folder that is empty or does not exist, beside a running server or without one.
   *
   * @throws CommandFailure when it could not be written; then there is none
   */
  void backup(ServerConfig config, Path to, Progress progress);

  /**
   * Puts a backup into the data folder, which no server may be using.
   *
   * @param replace whether a customer file that is there may be set aside
   * @return where it was set aside
   * @throws CommandFailure when it could not be restored; with {@link ExitCode#DATA_IN_USE} when somebody uses the folder
   */
  Optional<Path> restore(ServerConfig config, Path from, boolean replace, Progress progress);
}
