package io.comptoir.crm.adapter.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Gives committed changes their numbers and their place in the chain of hashes: one transaction per round, which sees what
 * others commit while it runs (read committed).
 *
 * <p>Who numbers is decided anew in every round, by a lock of the database that ends with the round's transaction: one who
 * was cut off, paused or believed dead has no lock and cannot commit either. A number given twice would break the key.
 */
public final class ChangeNumberer {
  // Any number that nothing else of this program locks by: "Cmpt" and the first of its locks.
  private static final long LOCK = 0x436d7074_00000001L;

  private static final String WAITING =
      "select id, uuid, type, version, at, fact_hash from change_waiting where id > ";

  // Of two units the one that began to wait later may be committed first, but seldom so much later.
  private static final String USUAL = WAITING + "(select coalesce(max(entry), 0) - 10000 from change) order by id limit ?";
  private static final String EVERYTHING = WAITING + "-1 order by id limit ?";

  private final Sql sql;

  /** Numbers over a connection that writes. */
  public ChangeNumberer(Sql sql) {
    this.sql = sql;
  }

  /**
   * Where a round looks for changes. Rows that were numbered are gone, but as long as any transaction of the database is
   * older than that, a search from the start has to pass by them one by one.
   */
  public enum Look {
    /** From a little before the last that was numbered: what was committed very late is not found. */
    USUAL,

    /** From the start: every so often, for what was committed very late. */
    EVERYWHERE
  }

  private record Waiting(long key, byte @Nullable [] id, ChainEntry entry) {
    static Waiting read(ResultSet row) throws SQLException {
      Row column = Row.at(row, 2);
      ChainEntry entry = new ChainEntry(column.text(), column.number(), column.moment(), column.bytes());
      return new Waiting(row.getLong(1), row.getBytes(2), entry);
    }
  }

  /** Numbers at most so many changes; answers how many, and nothing when somebody else is about it. */
  public OptionalInt number(Look look, int most) {
    boolean elected =
        sql.first("select pg_try_advisory_xact_lock(?)", (row, context) -> row.getBoolean(1), LOCK).orElseThrow();
    return elected ? OptionalInt.of(chain(look, most)) : OptionalInt.empty();
  }

  // Read after the lock was taken, so that what the one before has numbered is seen.
  private int chain(Look look, int most) {
    List<Waiting> waiting =
        sql.list(look == Look.USUAL ? USUAL : EVERYTHING, (row, context) -> Waiting.read(row), most);
    if (!waiting.isEmpty()) {
      write(waiting);
    }
    return waiting.size();
  }

  private void write(List<Waiting> waiting) {
    ChainHead head = ChainHead.read(sql);
    List<@Nullable Object[]> numbered = new ArrayList<>();
    for (Waiting change : waiting) {
      head = head.then(change.entry());
      numbered.add(row(head, change));
    }
    sql.writeAll(
        "insert into change (seq, entry, at, type, uuid, version, fact_hash, chain_hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
        numbered);
    sql.write(
        "delete from change_waiting where id = any (?)", (Object) waiting.stream().mapToLong(Waiting::key).toArray());
  }

  private static @Nullable Object[] row(ChainHead head, Waiting change) {
    ChainEntry entry = change.entry();
    return new @Nullable Object[] {
      head.seq(), change.key(), entry.at(), entry.type(), change.id(), entry.version(), entry.factHash(), head.hash()
    };
  }
}
