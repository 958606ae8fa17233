package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresTables;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteTables;
import io.comptoir.crm.adapter.persistence.transfer.TableCopy.Batch;
import java.sql.SQLException;

/** A move of a shop to the house's database. */
record IntoPostgres(SqliteTables source, PostgresTables target, TransferProgress progress) {
  TransferReport run(Batch batch) throws SQLException {
    Shape shape = Shape.of(source.connection());
    new ShapeCheck(shape, target).require();
    Move move =
        new Move(shape, new SqliteEnd(source.connection()), PostgresEnd.target(target.connection()), progress);
    if (!target.isBeingFilled() && target.isTaken() && !move.isTargetEmpty()) {
      return movedBefore(move);
    }
    begin(move);
    move.fill(batch);
    target.digest();
    TransferReport report = move.check(false);
    finish();
    return report;
  }

  private TransferReport movedBefore(Move move) throws SQLException {
    requireSameSecret();
    move.requireSameEnd();
    move.skip();
    return move.check(true);
  }

  private void begin(Move move) throws SQLException {
    Marks marks = new Marks(target.connection());
    // A server that was refused beside the file may have claimed it already.
    if (!target.isTaken()) {
      target.claim(source.secret());
    }
    requireSameSecret();
    if (!target.isBeingFilled()) {
      move.begin(marks);
    }
    target.connection().commit();
    move.requireSame(marks);
  }

  private void requireSameSecret() throws SQLException {
    if (!target.belongsTo(source.secret())) {
      throw new TransferException("the database belongs to another customer file: name one that is empty");
    }
  }

  private void finish() throws SQLException {
    target.continueNumbers();
    new Marks(target.connection()).forget();
    target.connection().commit();
  }
}
