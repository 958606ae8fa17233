package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.FactArchive;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the chain covers, read beside each other in the order of its tables' keys: one writer numbers changes and
 * facts, so both orders are the same, and no index on the change is needed that every capture would pay for.
 */
final class JdbiFactArchive implements FactArchive {
  private static final int ID_BYTES = 16;

  private final Sql sql;
  private final List<FactTable> tables;

  JdbiFactArchive(Sql sql, List<FactTable> tables) {
    this.sql = sql;
    this.tables = tables;
  }

  @Override
  public Page after(Bookmark bookmark, int limit) {
    List<StoredChange> changes = changes(sql, bookmark.change(), limit);
    boolean end = changes.isEmpty();
    long upTo = end ? Long.MAX_VALUE : changes.get(changes.size() - 1).seq();
    List<StoredFact> facts = new ArrayList<>();
    Map<String, Long> marks = new HashMap<>(bookmark.facts());
    for (FactTable table : tables) {
      for (FactTable.Head head : table.heads(marks.getOrDefault(table.name(), 0L), upTo, limit)) {
        facts.add(table.fact(head));
        marks.put(table.name(), head.key());
      }
    }
    return new Page(changes, facts, new Bookmark(end ? bookmark.change() : upTo, marks));
  }

  static List<StoredChange> changes(Sql sql, long seq, int limit) {
    return sql.list(
        "select seq, at, type, uuid, version, fact_hash, chain_hash from change where seq > ? order by seq limit ?",
        (row, context) -> change(row),
        seq, limit);
  }

  private static StoredChange change(ResultSet row) throws SQLException {
    return new StoredChange(
        row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), id(row.getBytes(4)), row.getLong(5),
        row.getBytes(6), row.getBytes(7));
  }

  // A damaged one may have any length.
  private static @Nullable String id(byte @Nullable [] stored) {
    if (stored == null || stored.length != ID_BYTES) {
      return stored == null ? null : HexFormat.of().formatHex(stored);
    }
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }
}
