package io.comptoir.crm.server.cli;

import io.comptoir.crm.application.port.in.IntegrityUseCase.Progress;
import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.server.config.ServerConfig;
import org.jspecify.annotations.Nullable;

/** Checks that a customer file is as it was written, beside a running server or without one. */
@FunctionalInterface
public interface FileVerifier {
  /**
   * Checks all of it.
   *
   * @param noted the end the chain must pass through, or null when none is known
   * @throws CommandFailure when there is no file, or it cannot be read
   */
  Verification verify(ServerConfig config, @Nullable ChainEnd noted, Progress progress);
}
