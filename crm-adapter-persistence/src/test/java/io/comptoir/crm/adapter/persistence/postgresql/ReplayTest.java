package io.comptoir.crm.adapter.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.out.ExecutedOperation;
import io.comptoir.crm.testkit.fixture.Moments;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer from memory waits for the standby, as the one it repeats should have done: its commit has something to wait for. */
class ReplayTest {
  private final String database = EmbeddedHouse.create();
  private final PostgresStorage storage = EmbeddedHouse.open(database);

  @AfterEach
  void close() {
    storage.close();
    EmbeddedHouse.giveBack(database);
  }

  private String nextTransaction() {
    return EmbeddedHouse.ask(database, "select pg_current_xact_id()::text");
  }

  @Test
  void readShouldCommitSomethingWhenItFindsAnOperation() {
    storage
        .unitOfWork()
        .submit(
            repositories -> {
              repositories.operations().add(new ExecutedOperation("key:1", "content", "answer", List.of(), Moments.at(1)));
              return true;
            })
        .toCompletableFuture()
        .join();

    long before = Long.parseLong(nextTransaction());
    boolean known = storage.read(r -> r.operations().find("key:1")).isPresent();
    long after = Long.parseLong(nextTransaction());

    assertThat(known).isTrue();
    assertThat(after - before).as("transactions that wrote, with the one that asks").isGreaterThanOrEqualTo(2);
  }
}
