package io.comptoir.crm.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.application.port.out.Storage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkTest {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Test
  void forkShouldBeginWithEverythingAndGoItsOwnWay() {
    write(storage, "before");

    InMemoryStorage fork = storage.fork();
    write(storage, "here");
    write(fork, "there");

    assertThat(fork.secret()).isEqualTo(storage.secret());
    assertThat(List.of(knows(storage, "before"), knows(storage, "here"), knows(storage, "there")))
        .containsExactly(true, true, false);
    assertThat(List.of(knows(fork, "before"), knows(fork, "here"), knows(fork, "there")))
        .containsExactly(true, false, true);
  }

  private static void write(Storage storage, String key) {
    ExecutedOperation operation = new ExecutedOperation(key, "c", "a", List.of(), Instant.EPOCH);
    storage.unitOfWork().submit(repositories -> {
      repositories.operations().add(operation);
      return true;
    });
  }

  private static boolean knows(Storage storage, String key) {
    return storage.read(repositories -> repositories.operations().find(key).isPresent());
  }
}
