package io.comptoir.crm.adapter.persistence.jdbi;

import io.comptoir.crm.application.port.out.FactArchive.StoredFact;
import io.comptoir.crm.domain.integrity.FactContent;
import java.util.List;
import java.util.function.LongFunction;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A table of facts: read in the order of its keys, and row by row as what the chain covers. */
record FactTable(Sql sql, String name, LongFunction<FactContent> content) {
  // Compared by nobody.
  @SuppressWarnings("ArrayRecordComponent")
  record Head(long key, long change, byte @Nullable [] salt, byte[] commitment) {}

  /** Every table of facts. */
  static List<FactTable> all(Sql sql, CustomerKeys customers, Interned interned) {
    LinkFacts links = new LinkFacts(sql);
    return List.of(
        new FactTable(sql, "record", links::ofRecord),
        new FactTable(sql, "customer_link", links::ofCustomers),
        new FactTable(sql, "distinction", new DistinctionRows(sql, customers, interned)::fact),
        new FactTable(sql, "purchase_link", links::ofPurchase),
        new FactTable(sql, "receipt", new ReceiptRows(sql, interned)::fact),
        new FactTable(sql, "consent_decision", new DecisionRows(sql, customers, interned)::fact));
  }

  /** The rows after a key, up to the first that stands at a change above {@code upTo}. */
  List<Head> heads(long key, long upTo, int limit) {
    return sql
        .list(
            "select id, change, salt, commitment from " + name + " where id > ? order by id limit ?",
            (row, context) -> new Head(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4)),
            key, limit)
        .stream()
        .takeWhile(head -> head.change() <= upTo)
        .toList();
  }

  /** The rows whose entries, within a stretch of entries, were numbered above {@code after} and up to {@code upTo}. */
  List<Head> numbered(long fromEntry, long toEntry, long after, long upTo) {
    return sql.list(
        "select f.id, c.seq, f.salt, f.commitment from " + name + " f join change c on c.entry = f.change"
            + " where f.change >= ? and f.change <= ? and c.seq > ? and c.seq <= ? order by c.seq",
        (row, context) -> new Head(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4)),
        fromEntry, toEntry, after, upTo);
  }

  /** Rows whose entries, above one and up to another, are neither numbered nor wait for it: they stand at {@code seq}. */
  List<Head> astray(long afterEntry, long toEntry, long seq, int limit) {
    return sql.list(
        "select f.id, f.salt, f.commitment from " + name + " f where f.change > ? and f.change <= ?"
            + " and not exists (select 1 from change c where c.entry = f.change)"
            + " and not exists (select 1 from change_waiting w where w.id = f.change) limit ?",
        (row, context) -> new Head(row.getLong(1), seq, row.getBytes(2), row.getBytes(3)),
        afterEntry, toEntry, limit);
  }

  StoredFact fact(Head head) {
    return new StoredFact(head.change(), readable(head.key()), head.salt(), head.commitment());
  }

  // A damaged row may be anything: an amount without digits, an id of five bytes, a place that is gone.
  private @Nullable FactContent readable(long key) {
    try {
      return content.apply(key);
    } catch (JdbiException e) {
      throw e;
    } catch (RuntimeException damaged) {
      return null;
    }
  }
}
