package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.Chained;
import io.comptoir.crm.application.port.out.ChangeFeed;
import io.comptoir.crm.application.port.out.Seal;
import io.comptoir.crm.domain.feed.Change;
import io.comptoir.crm.domain.feed.ChangeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The feed of changes where many units write: what is appended waits in a table of its own until it is committed and
 * numbered ({@link ChangeNumberer}). To number it here would have every unit wait for the commit of the one before.
 */
final class WaitingChangeFeed implements ChangeFeed {
  private final Sql sql;
  private final JdbiChangeFeed numbered;
  private final List<@Nullable Object[]> appended = new ArrayList<>();

  WaitingChangeFeed(Sql sql) {
    this.sql = sql;
    this.numbered = new JdbiChangeFeed(sql);
  }

  @Override
  public void append(ChangeType type, UUID id, long version, Instant at) {
    wait(type, id, version, at, null);
  }

  @Override
  public Chained append(ChangeType type, UUID id, long version, Instant at, Seal seal) {
    return new Chained(wait(type, id, version, at, seal.hash()), seal);
  }

  private long wait(ChangeType type, UUID id, long version, Instant at, byte @Nullable [] factHash) {
    sql.requireWritable();
    long entry = sql.draw("change_waiting");
    appended.add(new @Nullable Object[] {entry, at, type, id, version, factHash});
    return entry;
  }

  /** Writes what was appended, all together: before the commit. */
  void write() {
    sql.writeAll(
        "insert into change_waiting (id, at, type, uuid, version, fact_hash) values (?, ?, ?, ?, ?, ?)", appended);
    appended.clear();
  }

  @Override
  public List<Change> after(long seq, int limit) {
    return numbered.after(seq, limit);
  }

  // Within a unit, what waits counts as numbered already: the next one would come after it.
  @Override
  public long last() {
    return numbered.last() + (sql.isWritable() ? waiting() + appended.size() : 0);
  }

  private long waiting() {
    return sql.number("select count(*) from change_waiting").orElse(0L);
  }

  @Override
  public byte[] head() {
    return numbered.head();
  }
}
