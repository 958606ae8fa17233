package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.FactArchive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything the chain covers where changes are numbered after their commit: facts name the entry their change had while it
 * waited, and entries are numbered nearly, but not quite, in their own order. A fact that names an entry which is neither
 * numbered nor waits stands at no change at all.
 */
final class NumberedFactArchive implements FactArchive {
  private static final String ENTRIES = "entries";

  private final Sql sql;
  private final List<FactTable> tables;

  NumberedFactArchive(Sql sql, List<FactTable> tables) {
    this.sql = sql;
    this.tables = tables;
  }

  /** From the smallest to the largest entry of a page's changes. */
  private record Entries(long from, long to) {}

  @Override
  public Page after(Bookmark bookmark, int limit) {
    List<StoredChange> changes = JdbiFactArchive.changes(sql, bookmark.change(), limit);
    return changes.isEmpty() ? remaining(bookmark, limit) : page(bookmark, changes, limit);
  }

  private Page page(Bookmark bookmark, List<StoredChange> changes, int limit) {
    long upTo = changes.get(changes.size() - 1).seq();
    Entries entries = entries(bookmark.change(), upTo);
    long looked = bookmark.facts().getOrDefault(ENTRIES, Long.MIN_VALUE);
    long looking = Math.max(looked, entries.to());
    List<StoredFact> facts = new ArrayList<>();
    for (FactTable table : tables) {
      table.numbered(entries.from(), entries.to(), bookmark.change(), upTo).forEach(head -> facts.add(table.fact(head)));
      table.astray(looked, looking, 0, limit).forEach(head -> facts.add(table.fact(head)));
    }
    return new Page(changes, facts, new Bookmark(upTo, Map.of(ENTRIES, looking)));
  }

  // The offset keeps the engine from looking for the smallest entry among all there are, page after page: 200 milliseconds
  // in the middle of half a million changes, where these take 0.2.
  private Entries entries(long after, long upTo) {
    return sql.first(
            "select min(entry), max(entry) from (select entry from change where seq > ? and seq <= ? offset 0) page",
            (row, context) -> new Entries(row.getLong(1), row.getLong(2)),
            after, upTo)
        .orElseThrow();
  }

  // One of them is enough for whoever looks for the first fault.
  private Page remaining(Bookmark bookmark, int limit) {
    long looked = bookmark.facts().getOrDefault(ENTRIES, Long.MIN_VALUE);
    List<StoredFact> facts = new ArrayList<>();
    for (FactTable table : tables) {
      table.astray(looked, Long.MAX_VALUE, bookmark.change() + 1, limit).forEach(head -> facts.add(table.fact(head)));
    }
    return new Page(List.of(), facts, new Bookmark(bookmark.change(), Map.of(ENTRIES, Long.MAX_VALUE)));
  }
}
