package io.comptoir.crm.adapter.persistence.postgresql;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.testkit.agreement.StorageAgreement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL answers like the storage in memory, whatever is done to both. */
class PostgresAgreementTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void storageShouldAnswerLikeTheOneInMemory(long seed) {
    try (Storage memory = new InMemoryStorage();
        Storage postgres = SettledStorage.fresh()) {
      StorageAgreement.verify(seed, 100, memory, postgres);
    }
  }
}
