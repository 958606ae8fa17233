package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.config.ServerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the customer file that a configuration names. */
public final class HouseFile {
  private static final Logger LOG = LoggerFactory.getLogger(HouseFile.class);

  private HouseFile() {}

  /**
   * Opens it; the caller closes it.
   *
   * @throws CommandFailure when the data folder cannot be used
   */
  public static Comptoir open(ServerConfig config) {
    LibraryNormalizer normalizer = new LibraryNormalizer();
    try {
      SqliteStorage storage = SqliteStorage.at(config.data());
      storage.whenInDoubt(HouseFile::end);
      return Comptoir.over(storage).normalizer(normalizer).policy(config.house()).open();
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    }
  }

  // Not in good order: closing the file would let the engine remove what alone still holds some of it.
  private static void end(String why) {
    LOG.error(why);
    Runtime.getRuntime().halt(ExitCode.STORAGE.number());
  }
}
