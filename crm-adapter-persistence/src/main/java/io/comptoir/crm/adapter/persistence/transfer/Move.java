package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.transfer.TableCopy.Batch;
import io.comptoir.crm.application.Comptoir;
import io.comptoir.crm.domain.integrity.ChainEnd;
import io.comptoir.crm.domain.integrity.FirstFault;
import io.comptoir.crm.domain.integrity.IntegrityReport;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** All tables of a customer file on their way from one end to the other. */
final class Move {
  private static final String NO_HASH = "0".repeat(64);

  // Each row is moved, and read once more at each end.
  private static final int TIMES_READ = 3;

  private final Shape shape;
  private final End source;
  private final End target;
  private final ChainEnd end;
  private final Steps steps;
  private long rows;

  Move(Shape shape, End source, End target, TransferProgress progress) throws SQLException {
    this.shape = shape;
    this.source = source;
    this.target = target;
    this.end = end(source.connection());
    for (Table table : shape.tables()) {
      this.rows += number(source.connection(), "select count(*) from " + table.name());
    }
    this.steps = new Steps(progress, rows * TIMES_READ + end.entries());
  }

  /** Where the chain of the source ends. */
  ChainEnd end() {
    return end;
  }

  /** Where a chain ends, as it is stored. */
  static ChainEnd end(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select seq, chain_hash from change order by seq desc limit 1");
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? new ChainEnd(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)))
          : new ChainEnd(0, NO_HASH);
    }
  }

  /** Whether the target holds nothing yet. */
  boolean isTargetEmpty() throws SQLException {
    for (Table table : shape.tables()) {
      if (number(target.connection(), "select count(*) from (select 1 from " + table.name() + " limit 1) x") > 0) {
        return false;
      }
    }
    return true;
  }

  /** Marks the target as one that a move into it begins in, in the transaction under way. */
  void begin(Marks marks) throws SQLException {
    if (!isTargetEmpty()) {
      throw new TransferException("the target holds something already: name one that is empty");
    }
    marks.begin(end.toString());
  }

  /** Refuses a target in which another move was begun. */
  void requireSame(Marks marks) throws SQLException {
    if (!marks.source().equals(end.toString())) {
      throw new TransferException(
          "the target holds the beginning of another move, or the source went on since: begin with an empty target");
    }
  }

  /** Refuses a target that holds more, or less, of the same customer file. */
  void requireSameEnd() throws SQLException {
    if (!end(target.connection()).equals(end)) {
      throw new TransferException(
          "the target holds this customer file already, and one of the two went on since: it is not moved again");
    }
  }

  /** Moves what was not moved yet. */
  void fill(Batch batch) throws SQLException {
    TableCopy copy = new TableCopy(source, target, batch, steps);
    for (Table table : shape.tables()) {
      copy.move(table);
    }
  }

  /** Leaves out the moving, as everything is there. */
  void skip() {
    steps.done(rows);
  }

  /**
   * Reads both ends anew and compares them, then computes the chain of hashes anew from what arrived.
   *
   * @throws TransferException when they are not the same, or the chain is broken
   */
  TransferReport check(boolean before) throws SQLException {
    Amounts amounts = new Amounts();
    long counted = 0;
    for (Table table : shape.tables()) {
      counted += compare(table, amounts);
    }
    checkChain();
    return new TransferReport(shape.tables().size(), counted, amounts.sums(), end, before);
  }

  private long compare(Table table, Amounts amounts) throws SQLException {
    Tally sent = Tally.of(source, table, (any, row) -> {}, steps);
    Tally arrived = Tally.of(target, table, amounts, steps);
    if (!sent.equals(arrived)) {
      String how =
          sent.rows() == arrived.rows()
              ? "the rows are not the same"
              : "%d rows in the source, %d in the target".formatted(sent.rows(), arrived.rows());
      throw new TransferException(
          "what arrived in the table " + table.name() + " is not what is in the source: " + how
              + "; begin again with an empty target");
    }
    return arrived.rows();
  }

  private void checkChain() {
    long[] seen = {0};
    IntegrityReport chain =
        Comptoir.integrityOf(new FilledStorage(target))
            .verify(
                end,
                (entries, of) -> {
                  steps.done(entries - seen[0]);
                  seen[0] = entries;
                });
    chain.firstFault().ifPresent(Move::refuse);
    if (!chain.end().equals(end)) {
      throw new TransferException("the chain of hashes ends at " + chain.end() + " here, and at " + end + " in the source");
    }
  }

  private static void refuse(FirstFault fault) {
    throw new TransferException(
        "the source is damaged: the first bad row is change " + fault.seq() + ": " + fault.what().words()
            + "; restore a backup of the source, and begin again with an empty target");
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
