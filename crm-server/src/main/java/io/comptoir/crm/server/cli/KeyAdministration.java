package io.comptoir.crm.server.cli;

import io.comptoir.crm.server.config.ServerConfig;

/** Opens the conversation about keys on a data folder, beside a running server or without one. */
@FunctionalInterface
public interface KeyAdministration {
  /**
   * Opens it; the caller closes it.
   *
   * @throws CommandFailure when the data folder cannot be used
   */
  OpenKeys open(ServerConfig config);
}
