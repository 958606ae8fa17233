package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.adapter.persistence.postgresql.DatabaseLock;
import io.comptoir.crm.adapter.persistence.sqlite.DataInUseException;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.Progress;
import io.comptoir.crm.server.cli.Reindexer;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.config.ServerConfig.Database;

/** Makes the keys of a customer file anew while it alone uses the file, and says in one line why it could not. */
public final class ReindexDesk implements Reindexer {
  @Override
  public long reindex(ServerConfig config, Progress progress) {
    FileThere.require(config);
    try (ServerLock lock = ServerLock.take(config.data())) {
      return config.database().map(database -> inDatabase(config, database, progress)).orElseGet(() -> inFolder(config, progress));
    } catch (DataInUseException e) {
      throw new CommandFailure(ExitCode.DATA_IN_USE, e.getMessage(), e);
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    }
  }

  private static long inFolder(ServerConfig config, Progress progress) {
    try (Storage storage = SqliteStorage.at(config.data())) {
      return reindex(storage, progress);
    }
  }

  private static long inDatabase(ServerConfig config, Database database, Progress progress) {
    try (DatabaseLock alone = DatabaseLock.take(PostgresHouse.settings(database));
        Storage storage = PostgresHouse.open(alone, config, database)) {
      return reindex(storage, progress);
    }
  }

  private static long reindex(Storage storage, Progress progress) {
    return Comptoir.reindexing(storage, new LibraryNormalizer()).reindex(progress::reached);
  }
}
