package io.comptoir.crm.adapter.persistence.sqlite;

import static io.comptoir.crm.testkit.fixture.Receipts.id;
import static io.comptoir.crm.testkit.fixture.Receipts.purchase;
import static io.comptoir.crm.testkit.fixture.Receipts.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.testkit.fixture.Scribe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurchaseVersionTest {
  @TempDir Path folder;

  @Test
  void versionShouldGrowWithEveryLinkWhenAnotherOperationMadeItThanTheOneThatToldThePurchase() {
    try (SqliteStorage storage = SqliteStorage.at(folder)) {
      List<CustomerId> customer = new ArrayList<>();
      run(storage, scribe -> customer.add(scribe.create(9)));
      run(storage, scribe -> scribe.file(purchase(1, sale("R1"))));
      run(storage, scribe -> scribe.file(purchase(2, sale("R2"))));

      run(storage, scribe -> scribe.give(id(1), customer.get(0), 1));
      run(storage, scribe -> scribe.give(id(2), customer.get(0), 3));

      assertThat(storage.<Long>read(r -> r.purchases().versionOf(id(1)))).isEqualTo(1);
      assertThat(storage.<Long>read(r -> r.purchases().versionOf(id(2)))).isEqualTo(2);
    }
  }

  private static void run(SqliteStorage storage, Consumer<Scribe> work) {
    storage
        .unitOfWork()
        .submit(
            repositories -> {
              work.accept(new Scribe(repositories));
              return true;
            })
        .toCompletableFuture()
        .join();
  }
}
