package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.IntegrityUseCase.Progress;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.FileVerifier;
import io.comptoir.crm.server.cli.Verification;
import io.comptoir.crm.server.config.ServerConfig;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a customer file: what the chain of hashes says of the facts, then what SQLite says of its file. */
public final class VerifyDesk implements FileVerifier {
  @Override
  public Verification verify(ServerConfig config, @Nullable ChainEnd noted, Progress progress) {
    try {
      return config.database().isPresent() ? inDatabase(config, noted, progress) : inFolder(config, noted, progress);
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    }
  }

  private static Verification inFolder(ServerConfig config, @Nullable ChainEnd noted, Progress progress) {
    if (!SqliteStorage.exists(config.data())) {
      throw new CommandFailure(ExitCode.USAGE, "there is no customer file in " + config.data() + "; name it with --data");
    }
    try (SqliteStorage storage = SqliteStorage.at(config.data())) {
      IntegrityReport chain = Comptoir.integrityOf(storage).verify(noted, progress);
      return new Verification(chain, chain.isWhole() ? storage.damage() : Optional.empty());
    }
  }

  // How its own files are is the database's business: its operator has the tools for it.
  private static Verification inDatabase(ServerConfig config, @Nullable ChainEnd noted, Progress progress) {
    if (!Files.exists(PostgresHouse.secretFile(config))) {
      throw new CommandFailure(
          ExitCode.USAGE, "there is no secret.key in " + config.data() + "; name the data folder of a server with --data");
    }
    try (Storage storage = HouseFile.storage(config)) {
      return new Verification(Comptoir.integrityOf(storage).verify(noted, progress), Optional.empty());
    }
  }
}
