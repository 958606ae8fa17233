package io.comptoir.crm.server;

import io.comptoir.crm.server.cli.CommandActions;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.CreatedKey;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.KeyAdministration;
import io.comptoir.crm.server.cli.KeyListing;
import io.comptoir.crm.server.cli.NewKey;
import io.comptoir.crm.server.config.ServerConfig;
import java.util.List;

/** Builds the program. */
final class Composition {
  private Composition() {}

  static CommandActions actions() {
    return new CommandActions(
        config -> {
          throw absent();
        },
        new NoKeys(),
        (config, order, progress) -> {
          throw absent();
        });
  }

  private static CommandFailure absent() {
    return new CommandFailure(ExitCode.FAILED, "this build holds the command line only, without a server");
  }

  private static final class NoKeys implements KeyAdministration {
    @Override
    public CreatedKey create(ServerConfig config, NewKey wanted) {
      throw absent();
    }

    @Override
    public List<KeyListing> list(ServerConfig config) {
      throw absent();
    }

    @Override
    public boolean revoke(ServerConfig config, String id) {
      throw absent();
    }
  }
}
