package io.comptoir.crm.adapter.persistence.sqlite;

import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Customers by number, one change each, so that what is in a copy can be told by counting. */
final class FilledHouse {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private FilledHouse() {}

  static void make(Path folder, long customers) {
    try (SqliteStorage storage = SqliteStorage.at(folder)) {
      storage.unitOfWork().submit(all -> LongStream.range(0, customers).filter(n -> write(all, n)).count())
          .toCompletableFuture().join();
    }
  }

  static void create(Storage storage, long number) {
    storage.unitOfWork().submit(all -> write(all, number)).toCompletableFuture().join();
  }

  private static boolean write(Repositories repositories, long number) {
    CustomerId id = new CustomerId(new UUID(7, number));
    repositories.customers().create(id, CustomerStatus.REGULAR, NOON);
    repositories.changes().append(ChangeType.CUSTOMER_CREATED, id.value(), 1, NOON);
    return true;
  }

  /** The numbers of the customers in the file, in the order in which they came. */
  static List<Long> numbers(Path folder) {
    try (SqliteStorage storage = SqliteStorage.at(folder)) {
      return storage.read(all -> all.changes().after(0, 100_000)).stream().map(FilledHouse::number).toList();
    }
  }

  private static long number(Change change) {
    return change.id().getLeastSignificantBits();
  }

  static List<Long> upTo(long customers) {
    return LongStream.range(0, customers).boxed().toList();
  }
}
