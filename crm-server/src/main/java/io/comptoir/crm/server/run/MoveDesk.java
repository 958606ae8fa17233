package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.persistence.files.SecretFile;
import io.comptoir.crm.adapter.persistence.postgresql.PostgresSettings;
import io.comptoir.crm.adapter.persistence.sqlite.DataInUseException;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.adapter.persistence.transfer.HouseTransfer;
import io.comptoir.crm.adapter.persistence.transfer.TransferException;
import io.comptoir.crm.adapter.persistence.transfer.TransferReport;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.HouseMover;
import io.comptoir.crm.server.cli.MoveOrder;
import io.comptoir.crm.server.cli.MoveSummary;
import io.comptoir.crm.server.cli.Progress;
import io.comptoir.crm.server.config.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Moves a customer file between the engines, and says in one line why it could not. */
public final class MoveDesk implements HouseMover {
  @Override
  public MoveSummary move(ServerConfig config, MoveOrder order, Progress progress) {
    HouseTransfer transfer = HouseTransfer.telling(progress::reached);
    PostgresSettings database = PostgresHouse.settings(config.database().orElseThrow());
    try {
      return summary(
          order.toDatabase()
              ? toDatabase(transfer, order.folder(), database)
              : toFolder(transfer, database, config, order.folder()));
    } catch (DataInUseException e) {
      throw new CommandFailure(ExitCode.DATA_IN_USE, e.getMessage(), e);
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    } catch (TransferException e) {
      throw new CommandFailure(ExitCode.FAILED, e.getMessage(), e);
    }
  }

  private static TransferReport toDatabase(HouseTransfer transfer, Path from, PostgresSettings to) {
    if (!SqliteStorage.exists(from)) {
      throw new CommandFailure(ExitCode.USAGE, "there is no customer file in " + from);
    }
    try (ServerLock lock = ServerLock.take(from)) {
      return transfer.toPostgres(lock, to);
    }
  }

  private static TransferReport toFolder(HouseTransfer transfer, PostgresSettings from, ServerConfig config, Path to) {
    byte[] secret = secret(config);
    try (ServerLock lock = ServerLock.take(to)) {
      return transfer.toSqlite(from, secret, lock);
    }
  }

  private static byte[] secret(ServerConfig config) {
    Path file = PostgresHouse.secretFile(config);
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(
          ExitCode.USAGE, "there is no " + file + ": name the data folder of a server of the database with --data");
    }
    try {
      return new SecretFile(file).read();
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.STORAGE, file + " cannot be read: check its rights", e);
    }
  }

  private static MoveSummary summary(TransferReport report) {
    List<String> sums =
        report.sums().entrySet().stream()
            .map(sum -> "receipts: " + sum.getValue().toPlainString() + " " + sum.getKey())
            .toList();
    return new MoveSummary(report.tables(), report.rows(), sums, report.end(), report.before());
  }
}
