package io.comptoir.crm.server.run;

import io.comptoir.crm.adapter.persistence.sqlite.DataInUseException;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.server.cli.CommandFailure;
import io.comptoir.crm.server.cli.ExitCode;
import io.comptoir.crm.server.config.ServerConfig;

/**
 * The customer file, opened by the one process that may write to it.
 *
 * @param comptoir the file
 * @param lock keeps servers, a restore and other commands that write away
 */
record OpenHouse(Comptoir comptoir, ServerLock lock) implements AutoCloseable {
  static OpenHouse locked(ServerConfig config) {
    ServerLock lock = lock(config);
    try {
      return new OpenHouse(HouseFile.open(config), lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static ServerLock lock(ServerConfig config) {
    try {
      return ServerLock.take(config.data());
    } catch (DataInUseException e) {
      throw new CommandFailure(ExitCode.DATA_IN_USE, e.getMessage(), e);
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    }
  }

  // The lock last: until then the file is still being written to.
  @Override
  public void close() {
    try {
      comptoir.close();
    } finally {
      lock.close();
    }
  }
}
