package io.comptoir.crm.bench.data;

import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.StoreRepository.Versioned;
import io.comptoir.crm.domain.feed.ChangeType;
import io.comptoir.crm.domain.store.Store;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/** Builds a customer file over any storage: the house, then its people, some thousands in each unit of work. */
public final class FileBuilder {
  private static final int PEOPLE_IN_A_UNIT = 20_000;
  // One waits while another is written: the writer never does.
  private static final int UNITS_UNDER_WAY = 3;
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final long UNIT_MILLIS = 60_000;

  private final Storage storage;
  private final People people;
  private final Folding folding;
  private final int peopleInAUnit;

  public FileBuilder(Storage storage, People people, NameFolding names) {
    this(storage, people, names, PEOPLE_IN_A_UNIT);
  }

  FileBuilder(Storage storage, People people, NameFolding names, int peopleInAUnit) {
    this.storage = storage;
    this.people = people;
    this.folding = new Folding(names);
    this.peopleInAUnit = peopleInAUnit;
  }

  /** Writes the stores and this many people; tells how many of them are durable. */
  public void build(long customers, LongConsumer done) {
    join(storage.unitOfWork().submit(this::house).toCompletableFuture());
    Deque<CompletableFuture<Long>> underWay = new ArrayDeque<>();
    for (long from = 0; from < customers; from += peopleInAUnit) {
      underWay.add(submit(from, Math.min(from + peopleInAUnit, customers)));
      if (underWay.size() == UNITS_UNDER_WAY) {
        done.accept(join(underWay.remove()));
      }
    }
    underWay.forEach(unit -> done.accept(join(unit)));
  }

  private CompletableFuture<Long> submit(long from, long to) {
    return storage.unitOfWork().submit(repositories -> write(repositories, from, to)).toCompletableFuture();
  }

  private static <T> T join(CompletableFuture<T> unit) {
    return unit.join();
  }

  // Everything follows from where the unit begins, so that it may run more than once.
  private long write(Repositories repositories, long from, long to) {
    Drawn drawn = new Drawn(from, NOW.plusMillis(from / peopleInAUnit * UNIT_MILLIS));
    PersonWriter writer = new PersonWriter(new Book(repositories, drawn), folding);
    for (long number = from; number < to; number++) {
      writer.write(people.person(number));
    }
    return to;
  }

  private boolean house(Repositories repositories) {
    for (Store store : House.STORES) {
      repositories.stores().put(new Versioned(store, 1));
      repositories.changes().append(ChangeType.STORE_CHANGED, named(store.code().value()), 1, NOW);
    }
    repositories.notices().add(House.notice(NOW));
    repositories.changes().append(ChangeType.NOTICE_STORED, named("till-opt-in"), 1, NOW);
    return true;
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
