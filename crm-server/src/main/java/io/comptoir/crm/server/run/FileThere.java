package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.config.ServerConfig;
import java.nio.file.Files;

/** Refuses a data folder without a customer file, for commands that have nothing to do in a new one: its name is mistyped. */
final class FileThere {
  private FileThere() {}

  static void require(ServerConfig config) {
    if (config.database().isPresent() && !Files.exists(PostgresHouse.secretFile(config))) {
      throw new CommandFailure(
          ExitCode.USAGE, "there is no secret.key in " + config.data() + "; name the data folder of a server with --data");
    }
    if (config.database().isEmpty() && !SqliteStorage.exists(config.data())) {
      throw new CommandFailure(ExitCode.USAGE, "there is no customer file in " + config.data() + "; name it with --data");
    }
  }
}
