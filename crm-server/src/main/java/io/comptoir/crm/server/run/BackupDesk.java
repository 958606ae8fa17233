package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.persistence.sqlite.BackupException;
import io.comptoir.crm.adapter.persistence.sqlite.DataInUseException;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteBackup;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteRestore;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.application.system.SystemClock;
import io.comptoir.crm.server.backup.BackupPlan;
import io.comptoir.crm.server.backup.BackupSchedule;
import io.comptoir.crm.server.backup.BackupWriter;
import io.comptoir.crm.server.cli.BackupAdministration;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.Progress;
import io.comptoir.crm.server.config.ServerConfig;
import io.comptoir.crm.server.config.ServerConfig.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Makes backups of the file and puts them back, and says in one line why it could not. */
public final class BackupDesk implements BackupAdministration {
  @Override
  public void backup(ServerConfig config, Path to, Progress progress) {
    requireFolder(config);
    try {
      SqliteBackup.write(config.data(), to, progress::reached);
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    } catch (BackupException e) {
      throw new CommandFailure(ExitCode.FAILED, e.getMessage(), e);
    }
  }

  private static void requireFolder(ServerConfig config) {
    config.database().ifPresent(BackupDesk::refuse);
  }

  private static void refuse(Database database) {
    throw new CommandFailure(
        ExitCode.FAILED,
        "the customer file is in the PostgreSQL " + database.place()
            + ": back it up and restore it with the database's own tools, and secret.key with it (docs/postgresql.md)");
  }

  /** The backups that a running server makes by itself, if it was told to. */
  static Optional<BackupSchedule> schedule(ServerConfig config) {
    BackupPlan plan = new BackupPlan(config.backups().every(), config.backups().keep());
    BackupWriter writer = to -> SqliteBackup.write(config.data(), to, (bytes, ofBytes) -> {});
    return config.backups().folder().map(folder -> BackupSchedule.start(folder, plan, writer, new SystemClock()));
  }

  @Override
  public Optional<Path> restore(ServerConfig config, Path from, boolean replace, Progress progress) {
    requireFolder(config);
    Optional<Instant> replaceAt = replace ? Optional.of(Instant.now()) : Optional.empty();
    try (ServerLock lock = ServerLock.take(config.data())) {
      return SqliteRestore.into(lock, from, replaceAt, progress::reached);
    } catch (DataInUseException e) {
      throw new CommandFailure(ExitCode.DATA_IN_USE, e.getMessage(), e);
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    } catch (BackupException e) {
      throw new CommandFailure(ExitCode.FAILED, e.getMessage(), e);
    }
  }
}
