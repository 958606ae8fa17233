package io.comptoir.crm.application.memory;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.FactArchive;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.integrity.FactContent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

record InMemoryFactArchive(House house) implements FactArchive {
  private static final Table<Long, Kept> FACTS = new Table<>(Comparator.naturalOrder());

  private record Kept(Seal seal, Supplier<FactContent> content) {}

  /** Remembers which fact stands at which change. */
  static void keep(House house, Chained chained, Supplier<FactContent> content) {
    house.put(FACTS, chained.change(), new Kept(chained.seal(), content));
  }

  @Override
  public Page after(Bookmark bookmark, int limit) {
    List<StoredChange> changes = new InMemoryChangeFeed(house).stored(bookmark.change(), limit);
    long upTo = changes.isEmpty() ? Long.MAX_VALUE : changes.get(changes.size() - 1).seq();
    List<StoredFact> facts =
        house.rows(FACTS).after(bookmark.change()).takeWhile(fact -> fact.key() <= upTo).limit(limit)
            .map(fact -> stored(fact.key(), fact.value()))
            .toList();
    long read = changes.isEmpty() ? facts.stream().mapToLong(StoredFact::change).max().orElse(upTo) : upTo;
    return new Page(changes, facts, new Bookmark(read, Map.of()));
  }

  private static StoredFact stored(long change, Kept kept) {
    return new StoredFact(change, kept.content().get(), kept.seal().salt(), kept.seal().commitment());
  }
}
