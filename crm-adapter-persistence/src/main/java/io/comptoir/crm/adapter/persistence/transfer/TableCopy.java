package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.transfer.Marks.Mark;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Moves the rows of tables, in batches that commit together with their mark. */
record TableCopy(End source, End target, Batch batch, Steps steps) {
  /**
   * How much is moved in one transaction.
   *
   * @param rows how many rows at most
   * @param weight about how many bytes at most
   */
  record Batch(int rows, long weight) {
    /** A second's work or so, and little beside the commit. */
    static final Batch USUAL = new Batch(20_000, 16L << 20);
  }

  /** Moves what is left of a table. */
  void move(Table table) throws SQLException {
    Marks marks = new Marks(target.connection());
    Mark mark = marks.of(table);
    steps.done(mark.rows());
    try (Rows rows = Rows.after(source, table, mark.last());
        Sink sink = target.sink(table)) {
      Part part = fill(table, rows, sink);
      for (long before = mark.rows(); part.last() != null; part = fill(table, rows, sink)) {
        sink.flush();
        before += part.rows();
        marks.set(table, part.last(), before);
        target.connection().commit();
        steps.done(part.rows());
      }
    }
  }

  /** Rows of one transaction, and the key of the last of them; null when there was none. */
  private record Part(long rows, @Nullable Position last) {}

  private Part fill(Table table, Rows rows, Sink sink) throws SQLException {
    long moved = 0;
    long weight = 0;
    Position last = null;
    while (moved < batch.rows() && weight < batch.weight() && rows.next()) {
      @Nullable Object[] row = rows.values();
      requireChange(table, row);
      sink.add(row);
      last = rows.position();
      weight += Tally.weight(row);
      moved++;
    }
    return new Part(moved, last);
  }

  private static void requireChange(Table table, @Nullable Object[] row) {
    for (int place = 0; place < row.length; place++) {
      if (row[place] == null && table.columns().get(place).isChange()) {
        throw new TransferException(
            "the source is damaged: a row of " + table.name() + " stands at no change; 'crm verify' says more");
      }
    }
  }
}
