package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.NormalizerChangedException;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.config.ServerConfig.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the customer file that a configuration names, in the engine that it names. */
public final class HouseFile {
  private static final Logger LOG = LoggerFactory.getLogger(HouseFile.class);

  private HouseFile() {}

  /**
   * Opens it; the caller closes it.
   *
   * @throws CommandFailure when the data folder or the database cannot be used, or another normaliser made its keys
   */
  public static Comptoir open(ServerConfig config) {
    LibraryNormalizer normalizer = new LibraryNormalizer();
    try {
      return Comptoir.over(storage(config)).normalizer(normalizer).policy(config.house()).open();
    } catch (NormalizerChangedException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    }
  }

  /** Opens its engine, whoever made its keys; the caller closes it. */
  static Storage storage(ServerConfig config) {
    try {
      return config.database().map(database -> inDatabase(config, database)).orElseGet(() -> inFolder(config));
    } catch (StorageUnavailableException e) {
      String where = config.database().map(database -> "PostgreSQL at " + database.place() + ": ").orElse("");
      throw new CommandFailure(ExitCode.STORAGE, where + e.getMessage(), e);
    }
  }

  private static Storage inFolder(ServerConfig config) {
    SqliteStorage storage = SqliteStorage.at(config.data());
    storage.whenInDoubt(HouseFile::end);
    return storage;
  }

  private static Storage inDatabase(ServerConfig config, Database database) {
    Storage storage = PostgresHouse.open(config, database);
    try {
      refuseToBeginAnew(config, database, storage);
      return storage;
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  // The tills would go on as if all were well, and know none of their customers.
  private static void refuseToBeginAnew(ServerConfig config, Database database, Storage storage) {
    if (SqliteStorage.exists(config.data()) && storage.read(repositories -> repositories.changes().last()) == 0) {
      throw new CommandFailure(
          ExitCode.CONFIGURATION,
          "the customer file of " + config.data() + " is not in the database " + database.place()
              + ", which is empty: move it there with 'crm migrate', or name another folder with --data");
    }
  }

  // Not in good order: closing the file would let the engine remove what alone still holds some of it.
  private static void end(String why) {
    LOG.error(why);
    Runtime.getRuntime().halt(ExitCode.STORAGE.number());
  }
}
