package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.testkit.contract.StorageContracts;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of all ports, on SQLite. */
class SqliteContractsTest extends StorageContracts {
  private static final AtomicInteger COUNT = new AtomicInteger();

  @TempDir static Path folder;

  @Override
  protected Storage open() {
    return SqliteStorage.at(folder.resolve("house-" + COUNT.incrementAndGet()));
  }
}
