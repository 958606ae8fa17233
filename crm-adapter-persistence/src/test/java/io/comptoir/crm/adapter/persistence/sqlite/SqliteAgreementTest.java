package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.testkit.agreement.StorageAgreement;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite answers like the storage in memory, whatever is done to both. */
class SqliteAgreementTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void storageShouldAnswerLikeTheOneInMemory(long seed) {
    try (Storage memory = new InMemoryStorage();
        Storage sqlite = SqliteStorage.at(folder)) {
      StorageAgreement.verify(seed, 200, memory, sqlite);
    }
  }
}
