package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;

/** Starts the server. */
@FunctionalInterface
public interface ServeAction {
  /**
   * Opens the storage, listens, and returns once the server is ready to answer.
   *
   * @throws CommandFailure with {@link ExitCode#PORT_TAKEN}, {@link ExitCode#STORAGE}, {@link ExitCode#DATA_IN_USE} or,
   *     when it may not listen there, {@link ExitCode#CONFIGURATION}; nothing is left open or locked then
   */
  RunningServer start(ServerConfig config);
}
