package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.persistence.sqlite.SqliteStorage;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.IntegrityUseCase.Progress;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.cli.FileVerifier;
import io.comptoir.crm.server.cli.Verification;
import io.comptoir.crm.server.config.ServerConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a customer file: what the chain of hashes says of the facts, then what the engine says of its file. */
public final class VerifyDesk implements FileVerifier {
  @Override
  public Verification verify(ServerConfig config, @Nullable ChainEnd noted, Progress progress) {
    if (!SqliteStorage.exists(config.data())) {
      throw new CommandFailure(ExitCode.USAGE, "there is no customer file in " + config.data() + "; name it with --data");
    }
    try (SqliteStorage storage = SqliteStorage.at(config.data())) {
      IntegrityReport chain = Comptoir.open(storage).integrity().verify(noted, progress);
      return new Verification(chain, chain.isWhole() ? storage.damage() : Optional.empty());
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    }
  }
}
