package io.comptoir.crm.server;

import io.comptoir.crm.server.cli.CommandActions;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;

/** Builds the program. */
final class Composition {
  private Composition() {}

  static CommandActions actions() {
    return new CommandActions(
        config -> {
          throw absent();
        },
        config -> {
          throw absent();
        },
        (config, order, progress) -> {
          throw absent();
        });
  }

  private static CommandFailure absent() {
    return new CommandFailure(ExitCode.FAILED, "this build holds the command line only, without a server");
  }
}
