package io.comptoir.crm.testkit.agreement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.application.memory.InMemoryStorage;
import io.comptoir.crm.application.port.out.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageAgreementTest {
  private static final int UNITS = 200;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void verifyShouldPassWhenBothStoragesAreTheSame(long seed) {
    StorageAgreement.verify(seed, UNITS, new InMemoryStorage(), new InMemoryStorage());
  }

  @Test
  void verifyShouldFailWhenOneStorageForgetsTheDecisionsOfMergedCustomers() {
    Storage broken = new ForgetfulStorage(new InMemoryStorage());

    assertThatThrownBy(() -> StorageAgreement.verify(1, UNITS, new InMemoryStorage(), broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("seed 1, unit ")
        .hasMessageContaining("decisions of ");
  }

  // An answer tells it, perhaps only after the next unit, or a command that finds there what it is to write.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void verifyShouldFailWhenOneStorageKeepsWhatShouldBeUndone(long seed) {
    Storage broken = new StubbornStorage(new InMemoryStorage());

    assertThatThrownBy(() -> StorageAgreement.verify(seed, UNITS, new InMemoryStorage(), broken))
        .isInstanceOf(AssertionError.class)
        .message()
        .containsAnyOf("seed " + seed + ", unit ", "StubbornStorage fails in");
  }
}
