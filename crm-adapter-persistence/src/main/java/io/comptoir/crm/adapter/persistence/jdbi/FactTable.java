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
