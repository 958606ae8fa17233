package io.comptoir.crm.adapter.persistence.transfer;

import io.comptoir.crm.adapter.persistence.postgresql.PostgresTables;
import io.comptoir.crm.adapter.persistence.sqlite.ServerLock;
import io.comptoir.crm.adapter.persistence.sqlite.SqliteTables;
import io.comptoir.crm.adapter.persistence.transfer.TableCopy.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** A move of the house's database into one file. */
// Compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
record IntoSqlite(PostgresTables source, byte[] secret, ServerLock folder, TransferProgress progress) {
  TransferReport run(Batch batch) throws SQLException {
    requireWhole();
    source.numberChanges();
    try (SqliteTables target =
        SqliteTables.areIn(folder) ? SqliteTables.of(folder) : SqliteTables.beginningIn(folder, secret)) {
      Shape shape = Shape.of(target.connection());
      new ShapeCheck(shape, source).require();
      End from = PostgresEnd.source(source.connection(), shape);
      Move move = new Move(shape, from, new SqliteEnd(target.connection()), progress);
      return SqliteTables.areIn(folder) ? movedBefore(move, target) : fill(move, target, batch);
    }
  }

  private void requireWhole() throws SQLException {
    if (source.isBeingFilled() || !source.isTaken()) {
      throw new TransferException("the database holds no whole customer file: check its name");
    }
    if (!source.belongsTo(secret)) {
      throw new TransferException(
          "the secret.key is not that of the database: name the data folder of one of its servers with --data");
    }
  }

  private TransferReport movedBefore(Move move, SqliteTables target) throws SQLException {
    if (!Arrays.equals(target.secret(), secret)) {
      throw new TransferException("the folder holds another customer file: name one without");
    }
    move.requireSameEnd();
    move.skip();
    return move.check(true);
  }

  private TransferReport fill(Move move, SqliteTables target, Batch batch) throws SQLException {
    begin(move, target.connection());
    move.fill(batch);
    TransferReport report = move.check(false);
    target.connection().commit();
    target.damage().ifPresent(IntoSqlite::refuse);
    requireSourceAsItWas(move);
    target.publish();
    new Marks(target.connection()).forget();
    target.connection().commit();
    return report;
  }

  private static void refuse(String damage) {
    throw new TransferException(
        "the source is damaged: " + damage + "; restore a backup of it, and begin again with an empty folder");
  }

  private static void begin(Move move, Connection target) throws SQLException {
    Marks marks = new Marks(target);
    if (!Marks.areIn(target)) {
      move.begin(marks);
    }
    target.commit();
    move.requireSame(marks);
  }

  // Each transaction sees one state, and this begins another.
  private void requireSourceAsItWas(Move move) throws SQLException {
    source.connection().rollback();
    if (!Move.end(source.connection()).equals(move.end()) || source.hasChangesWaiting()) {
      throw new TransferException("somebody wrote to the database meanwhile: stop all servers and begin with an empty folder");
    }
  }
}
