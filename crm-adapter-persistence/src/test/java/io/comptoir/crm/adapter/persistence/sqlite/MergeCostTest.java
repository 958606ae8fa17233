package io.comptoir.crm.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.application.port.in.MergeUseCase.Merging;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.testkit.fixture.Customers;
import io.comptoir.crm.testkit.fixture.Joining;
import io.comptoir.crm.testkit.fixture.Scribe;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house account with very many records costs a merge and its undoing no statement more than anybody else. */
class MergeCostTest {
  private static final int FEW = 10;
  private static final int MANY = 3_000;
  private static final CustomerId STAYS = Customers.id(1);
  private static final CustomerId GOES = Customers.id(2);

  @TempDir Path folder;

  private final AtomicInteger statements = new AtomicInteger();

  @Test
  void mergeShouldRunAsManyStatementsForManyRecordsAsForFew() {
    assertThat(cost(MANY)).isEqualTo(cost(FEW)).isPositive();
  }

  private int cost(int records) {
    SqliteStorage storage =
        WatchedConnections.storage(folder.resolve("house-" + records), SqliteSettings.ofDefaults(), counting());
    try (Comptoir house = Comptoir.open(storage)) {
      storage.unitOfWork().submit(repositories -> fill(new Scribe(repositories), records)).toCompletableFuture().join();
      statements.set(0);
      Merging merging = Joining.merging(house, STAYS, GOES);
      house.merges().preview(merging);
      Joining.merge(house, STAYS, GOES).toCompletableFuture().join();
      house.customers().read(GOES).orElseThrow();
      Joining.unmerge(house, GOES).toCompletableFuture().join();
      return statements.get();
    }
  }

  private static boolean fill(Scribe scribe, int records) {
    scribe.create(1, Customers.camille());
    scribe.create(2, Customers.named("Kamille", "Marten"));
    LongStream.range(10, 10 + records).forEach(number -> scribe.record(STAYS, Customers.record(number, Customers.camille())));
    LongStream.range(10 + records, 10 + 2L * records)
        .forEach(number -> scribe.record(GOES, Customers.record(number, Customers.camille())));
    return true;
  }

  private WatchedConnections.Watcher counting() {
    return new WatchedConnections.Watcher() {
      @Override
      public void executes(String sql) {
        statements.incrementAndGet();
      }
    };
  }
}
