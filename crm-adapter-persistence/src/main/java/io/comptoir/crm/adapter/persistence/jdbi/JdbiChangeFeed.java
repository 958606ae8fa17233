package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The feed of changes in a table, numbered as they are written: one unit of work writes at a time. */
final class JdbiChangeFeed implements ChangeFeed {
  private static final String LAST = "last";

  private final Sql sql;
  private final Map<String, ChainHead> remembered;

  JdbiChangeFeed(Sql sql) {
    this.sql = sql;
    this.remembered = sql.memory();
  }

  @Override
  public void append(ChangeType type, UUID id, long version, Instant at) {
    append(new ChainEntry(type.name(), version, at, null), id);
  }

  @Override
  public Chained append(ChangeType type, UUID id, long version, Instant at, Seal seal) {
    return new Chained(append(new ChainEntry(type.name(), version, at, seal.hash()), id), seal);
  }

  private long append(ChainEntry entry, UUID id) {
    sql.requireWritable();
    ChainHead after = headEntry().then(entry);
    sql.write(
        "insert into change (seq, at, type, uuid, version, fact_hash, chain_hash) values (?, ?, ?, ?, ?, ?, ?)",
        after.seq(), entry.at(), entry.type(), id, entry.version(), entry.factHash(), after.hash());
    remembered.put(LAST, after);
    return after.seq();
  }

  @Override
  public List<Change> after(long seq, int limit) {
    return sql.list(
        "select seq, at, type, uuid, version from change where seq > ? order by seq limit ?",
        (row, context) -> {
          Row column = Row.of(row);
          return new Change(
              column.number(), column.moment(), column.text(ChangeType::valueOf), column.idOrNull(id -> id),
              column.number());
        },
        seq, limit);
  }

  @Override
  public long last() {
    return headEntry().seq();
  }

  @Override
  public byte[] head() {
    return headEntry().hash().clone();
  }

  private ChainHead headEntry() {
    return remembered.computeIfAbsent(LAST, last -> ChainHead.read(sql));
  }
}
