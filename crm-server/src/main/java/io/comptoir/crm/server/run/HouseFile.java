package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.config.ServerConfig;

/** Opens the customer file that a configuration names. */
public final class HouseFile {
  private HouseFile() {}

  /**
   * Opens it; the caller closes it.
   *
   * @throws CommandFailure when the data folder cannot be used
   */
  public static Comptoir open(ServerConfig config) {
    LibraryNormalizer normalizer = new LibraryNormalizer();
    try {
      return Comptoir.over(SqliteStorage.at(config.data())).normalizer(normalizer).policy(config.house()).open();
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    }
  }
}
